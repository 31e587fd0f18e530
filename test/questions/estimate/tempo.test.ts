import { expect, it } from 'vitest'
import { allTempos, playedAt, withoutDeadline } from '../../../src/questions/estimate/tempo.ts'
import { simulate } from '../../../src/simulation/simulate.ts'
import { instant } from '../../../src/units/time.ts'
import { parseManifests } from '../../../src/yaml/index.ts'
import { planFrom } from '../given.ts'

const plan = planFrom('{ canary: {} }')
const scenario = {
  plan,
  pods: { startup: '5s', images: { 'web:2': { startup: '9s', readyCap: 1 } } },
  script: [
    { at: '1m', setImage: 'web:2' },
    { at: '2m', promote: true },
    { at: '3m', pause: true },
    { at: '4m', abort: true },
  ],
  router: { verify: 'after' as const, after: '5s' },
}
const range = { released: 'web:2', others: ['web:1'], slowest: undefined }
const quick = { release: 'quick', others: 'quick', people: 'quick' } as const

it('the quickest world waits for nobody and nothing, but does what is done', () => {
  const { script, pods, gates, router } = playedAt(scenario, quick, range)
  expect(script?.map(({ at }) => at)).toEqual(['1m', '4m'])
  expect(pods?.images).toEqual({
    'web:1': { startup: '0s' },
    'web:2': { startup: '0s', readyCap: 1 },
  })
  expect([gates, router]).toEqual(['promote', { verify: 'immediate' }])
})

it('the slowest has slow pods of every image, as slow as the scenario says or as they may be', () => {
  const slow = { release: 'slow', others: 'slow', people: 'slow' } as const
  const startsOf = (slowest: string | undefined): readonly unknown[] => {
    const { pods } = playedAt(scenario, slow, { ...range, slowest })
    return ['web:1', 'web:2'].map((image) => pods?.images?.[image]?.startup)
  }
  expect(startsOf(undefined)).toEqual(['5s', '9s'])
  expect(startsOf('1m')).toEqual(['1m', '1m'])
})

it('every choice of who is quick and who is slow is one of eight', () => {
  expect(new Set(allTempos.map((tempos) => JSON.stringify(tempos))).size).toBe(8)
})

it('without the deadline nothing is given up for being late', () => {
  const text = `
apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: { name: web }
spec:
  replicas: 2
  progressDeadlineSeconds: 30
  progressDeadlineAbort: true
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: web, image: 'web:1' }] }
  strategy: { canary: {} }
`
  const late = parseManifests(text).plan
  if (late === null) throw new Error('no plan')
  const slow = {
    plan: late,
    script: [{ at: '2m', setImage: 'web:2' }],
    pods: { images: { 'web:2': { startup: '40s' } } },
  }
  expect(simulate(slow).end.phase).toBe('Degraded')
  expect(simulate(withoutDeadline(slow, instant(120_000))).end.phase).toBe('Healthy')
  expect(withoutDeadline(scenario, instant(0))).toBe(scenario)
})
