import { begin, MisuseError, simulate, snapshotAt, toChart, transition, wakeAt } from 'rollout-sim'
import { parseManifests } from 'rollout-sim/yaml'
import { describe, expect, it } from 'vitest'
import { kinds, recognise } from '../../../src/door/kinds/kinds.ts'
import { instant } from '../../../src/units/time.ts'

const text = `apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: { name: web }
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: web, image: 'web:1' }] }
  strategy: { canary: {} }
`
const reading = parseManifests(text)
const { plan } = reading
if (plan === null) throw new Error('the manifest makes no plan')
const timeline = simulate({ plan, until: '1m' })
const [moment] = timeline.moments

// Of each kind a value as somebody has it at hand.
const values: Readonly<Record<string, unknown>> = {
  'a Timeline': timeline,
  'a Transition': transition(begin(plan), { kind: 'woken', at: instant(0) }),
  'a World': moment?.world,
  'a Moment': moment,
  'a Plan': plan,
  'a Reading': reading,
  'a Snapshot': snapshotAt(timeline, '1m'),
  'a list of manifests': plan.manifests,
  'a manifest': plan.manifests[0],
  'a text of YAML': text,
  'a Buffer, or other bytes': Buffer.from(text),
  'a Promise': Promise.resolve(plan),
}

describe('the kinds of values', () => {
  it('are all tried here', () => {
    expect(Object.keys(values)).toEqual(kinds.map(({ word }) => word))
  })

  it.each(Object.entries(values))('%s is recognised', (word, value) => {
    expect(recognise(value, { type: 'Nothing', has: {} })?.word).toBe(word)
  })

  it('a value of the type that is wanted is told by what it has', () => {
    expect(recognise(plan, { type: 'Plan', has: {} })).toBeNull()
  })

  it('a way that is always the same is told whatever is wanted', () => {
    const wanted = { either: ['string', { type: 'Plan', has: {} }] } as const
    expect(recognise(values['a Promise'], wanted)?.hint).toBe('Await it first')
  })

  it('what is no kind is not recognised', () => {
    expect(recognise(5, 'string')).toBeNull()
    expect(recognise({ kind: 'Rollout' }, 'string')).toBeNull()
  })

  it('people hear what to hand over instead', () => {
    const asTimeline = reading as unknown as typeof timeline
    expect(() => toChart(asTimeline)).toThrow(
      new MisuseError(
        [
          {
            code: 'misuse',
            severity: 'error',
            path: 'timeline',
            file: '',
            line: 0,
            column: 0,
            message: 'toChart: timeline wants a Timeline; there is a Reading',
            hint: 'Simulate its plan: simulate({ plan: reading.plan })',
          },
        ],
        undefined,
      ),
    )
    const asState = moment?.world as unknown as Parameters<typeof wakeAt>[0]
    expect(() => wakeAt(asState)).toThrow('there is a World. Hand over its `rollout`')
  })
})
