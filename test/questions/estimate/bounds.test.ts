import { expect, it } from 'vitest'
import { type Bounds, boundsOf } from '../../../src/questions/estimate/bounds.ts'
import { releaseBegins } from '../../../src/questions/estimate/release.ts'
import type { Scenario } from '../../../src/simulation/scenario.ts'
import { simulate } from '../../../src/simulation/simulate.ts'
import { parseManifests } from '../../../src/yaml/index.ts'
import { planFrom } from '../given.ts'

const script = [{ at: '2m', setImage: 'web:2' }]

function boundsIn(scenario: Scenario, slowest?: string): Bounds {
  return boundsOf(scenario, simulate(scenario), releaseBegins(scenario), slowest)
}

it('where a weight falls again, quick old pods beside slow new ones may take longest', () => {
  // Each pod of the old version that is back early is one more that the new ones replace, one by one.
  const plan = planFrom(
    `{ canary: { maxSurge: 0, maxUnavailable: 1,
      steps: [{ setWeight: 93 }, { setWeight: 39 }, { pause: { duration: 30s } }] } }`,
    7,
  )
  const world = (old: string, fresh: string): Scenario => ({
    plan,
    script,
    pods: { images: { 'web:1': { startup: old }, 'web:2': { startup: fresh } } },
    until: '1h',
  })
  const { min, max } = boundsIn(world('40s', '40s'))
  const lasts = (old: string, fresh: string): number => {
    const moments = simulate(world(old, fresh)).moments
    const done = moments.find(
      ({ at, world: { rollout } }) => at > 120_000 && rollout?.status.phase === 'Healthy',
    )
    return (done?.at ?? Number.NaN) - 120_000
  }
  expect(max).toBe(lasts('0s', '40s'))
  expect(max).toBeGreaterThan(lasts('40s', '40s'))
  expect(min).toBe(30_000)
})

const late = `
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

it('a release that a deadline may end has no most, and its field tells', () => {
  const { plan } = parseManifests(late)
  if (plan === null) throw new Error('no plan')
  const { min, max, unboundedBy } = boundsIn({ plan, script, pods: { startup: '10s' } }, '40s')
  expect([min, max]).toEqual([0, null])
  expect(unboundedBy).toEqual([
    { kind: 'aborted', step: null, field: 'spec.progressDeadlineSeconds' },
  ])
})

it('what a deadline ends as it is may still get there at another tempo', () => {
  const { plan } = parseManifests(late)
  if (plan === null) throw new Error('no plan')
  expect(boundsIn({ plan, script, pods: { startup: '40s' } })).toMatchObject({ min: 0, max: null })
})
