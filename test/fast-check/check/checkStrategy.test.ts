import { expect, it } from 'vitest'
import { assertStrategy, checkStrategy } from '../../../src/fast-check/check/checkStrategy.ts'
import { promises } from '../../../src/laws/promises.ts'
import { simulate } from '../../../src/simulation/simulate.ts'
import { parseManifests } from '../../../src/yaml/index.ts'

const service = (name: string): string => `---
apiVersion: v1
kind: Service
metadata: { name: ${name} }
spec: { selector: { app: shop }, ports: [{ port: 80 }] }
`

const manifests = (canary: string): string => `apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: { name: shop }
spec:
  replicas: 4
  selector: { matchLabels: { app: shop } }
  template:
    metadata: { labels: { app: shop } }
    spec: { containers: [{ name: shop, image: registry.example.com/shop:1.0 }] }
  strategy:
    canary:
      maxSurge: 1
      ${canary}
      steps: [{ setWeight: 25 }, { pause: { duration: 1m } }, { setWeight: 50 }, { pause: {} }]
${service('shop')}`

const safe = manifests('maxUnavailable: 0')
const unsafe = manifests('maxUnavailable: 50%')

it('finds nothing wrong with a strategy that keeps its promises', () => {
  const invariants = [promises.keepsAvailable('75%'), promises.staysWithinSurge(1)]
  expect(checkStrategy(safe, { invariants, runs: 300 })).toEqual({
    ok: true,
    runs: 300,
    failure: null,
    metrics: [],
    warnings: [],
  })
})

it('finds the laws kept by every strategy', () => {
  expect(checkStrategy(unsafe, { runs: 200 }).ok).toBe(true)
})

it('reports a strategy that breaks a promise, as simple as it gets', () => {
  const invariants = [promises.keepsAvailable('75%')]
  const { ok, failure } = checkStrategy(unsafe, { invariants })
  expect(ok).toBe(false)
  if (failure?.kind !== 'broken') throw new Error('nothing is broken')
  expect(failure.invariant.name).toBe('it keeps 75% available')
  expect(failure.scenario.plan.rollout.replicas).toBe(4)
  // At 50 % three of the four pods stay, so that it takes somebody who promotes in full.
  const { script = [] } = failure.scenario
  expect(script).toHaveLength(2)
  for (const index of script.keys()) {
    const less = { ...failure.scenario, script: script.toSpliced(index, 1) }
    expect(failure.invariant.check(simulate(less), less.plan)).toBeNull()
  }
  expect(failure.report).toContain('pods are available after')
  const again = failure.report.split('\n').at(-1)
  const { seed, path } = failure
  expect(again).toBe(`assertStrategy(manifests, { ...options, seed: ${seed}, path: '${path}' })`)
})

it('plays an earlier failure again by its seed and path', () => {
  const invariants = [promises.keepsAvailable('75%')]
  const first = checkStrategy(unsafe, { invariants, seed: 7 }).failure
  if (first?.kind !== 'broken') throw new Error('nothing is broken')
  const { seed, path } = first
  const again = checkStrategy(unsafe, { invariants, seed, path })
  expect(again.failure).toMatchObject({ report: first.report })
  expect(again.runs).toBe(1)
})

it('leaves what is given as it is', () => {
  const invariants = [promises.keepsAvailable('75%')]
  const given = { pods: { startup: '9s', failing: ['nobody/uses:this'] } }
  const { failure } = checkStrategy(unsafe, { invariants, given })
  if (failure?.kind !== 'broken') throw new Error('nothing is broken')
  expect(failure.scenario.pods).toEqual(given.pods)
})

it('says what is wrong with manifests that make no plan', () => {
  const { ok, failure } = checkStrategy(safe.replace('setWeight: 25', 'setWeight: 125'))
  expect(ok).toBe(false)
  expect(failure?.kind).toBe('refused')
  expect(failure?.report).toMatch(/^\d+:\d+ .*125/)
})

it('takes parsed objects as well', () => {
  const { failure } = checkStrategy([{ kind: 'Rollout' }])
  expect(failure?.kind).toBe('refused')
})

it('throws its report where a test wants that', () => {
  const invariants = [promises.keepsAvailable('75%')]
  expect(() => assertStrategy(unsafe, { invariants })).toThrow('it keeps 75% available')
  expect(() => assertStrategy(safe, { invariants, runs: 100 })).not.toThrow()
})

it('refuses runs that try nothing, and what is given where no scenario could run with it', () => {
  const refused = (options: object) => {
    const { ok, runs, failure } = checkStrategy(safe, options)
    expect([ok, runs, failure?.kind]).toEqual([false, 0, 'refused'])
    return failure?.kind === 'refused' ? failure.diagnostics.map(({ path }) => path) : []
  }
  expect(refused({ given: { until: 'soon' } })).toEqual(['given.until'])
  expect(refused({ given: { pod: { startup: '8s' } } })).toEqual(['given.pod'])
  for (const runs of [0, -1, 1.5, Number.NaN, 'abc']) expect(refused({ runs })).toEqual(['runs'])
  expect(refused({ runs: 0, given: { until: 'soon' } })).toEqual(['given.until', 'runs'])
  expect(() => assertStrategy(safe, { runs: 0 })).toThrow('runs 0 is no whole number from 1 up')
})

it('changes nothing of the manifests that somebody hands in, unless asked to', () => {
  const invariants = [promises.keepsAvailable('75%')]
  const planOf = (options: object) => {
    const { failure } = checkStrategy(unsafe, { invariants, ...options })
    if (failure?.kind !== 'broken') throw new Error('nothing is broken')
    return failure.scenario.plan
  }
  expect(planOf({}).manifests).toEqual(parseManifests(unsafe).plan?.manifests)
  const least = planOf({ manifests: 'shrunk' })
  expect(least.rollout.replicas ?? 1).toBeLessThan(4)
  expect(least.manifests.length).toBeLessThan(2)
})

it('tells how many scenarios it has tried', () => {
  const told: number[] = []
  checkStrategy(safe, { runs: 5, tried: (count) => told.push(count) })
  expect(told).toEqual([1, 2, 3, 4, 5])
})
