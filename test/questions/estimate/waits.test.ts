import { expect, it } from 'vitest'
import { timeSplit, waitsFor } from '../../../src/questions/estimate/waits.ts'
import { simulate } from '../../../src/simulation/simulate.ts'
import { instant } from '../../../src/units/time.ts'
import { planFrom } from '../given.ts'

const plan = planFrom(
  '{ canary: { steps: [{ setWeight: 25 }, { pause: { duration: 1m } }, { pause: {} }] } }',
)
const script = [{ at: '1m', setImage: 'web:2' }]
const { moments, at } = simulate({ plan, script, pods: { startup: '10s' }, until: '5m' })

it('a moment waits for pods, a pause or a person', () => {
  const waits = (time: string): string | null => {
    const rollout = at(time)?.rollout ?? null
    return rollout === null ? null : waitsFor(rollout)
  }
  expect([waits('65s'), waits('100s'), waits('200s')]).toEqual(['pods', 'pauses', 'people'])
})

it('an Experiment waits for its own pods first, and is an analysis then', () => {
  const experiment = planFrom(
    '{ canary: { steps: [{ experiment: { duration: 5m, templates: [{ name: e, specRef: canary }] } }] } }',
  )
  const { moments: seen } = simulate({
    plan: experiment,
    script,
    pods: { startup: '10s' },
    until: '369s',
  })
  const split = timeSplit(seen, instant(60_000), instant(369_000))
  expect(split).toEqual({ pods: 10_000, analysis: 299_000, pauses: 0, people: 0, other: 0 })
})

it('the parts are the whole', () => {
  const split = timeSplit(moments, instant(60_000), instant(300_000))
  expect(split).toEqual({ pods: 10_000, pauses: 60_000, people: 170_000, analysis: 0, other: 0 })
})
