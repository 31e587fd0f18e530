import { describe, expect, it } from 'vitest'
import { checkStrategy } from '../../../src/fast-check/check/checkStrategy.ts'
import { assertEvery, checkEvery } from '../../../src/fast-check/every/checkEvery.ts'
import type { Invariant } from '../../../src/laws/invariant.ts'
import { promises } from '../../../src/laws/promises.ts'
import { simulate } from '../../../src/simulation/simulate.ts'

const manifests = (canary: string): string => `apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: { name: shop }
spec:
  replicas: 4
  selector: { matchLabels: { app: shop } }
  template:
    metadata: { labels: { app: shop } }
    spec: { containers: [{ name: shop, image: 'shop:1.0' }] }
  strategy:
    canary:
      maxSurge: 1
      ${canary}
      steps: [{ setWeight: 25 }, { pause: { duration: 1m } }, { setWeight: 50 }, { pause: {} }]
`
const safe = manifests('maxUnavailable: 0')
const unsafe = manifests('maxUnavailable: 50%')

it('says how much it has tried where nothing is wrong', () => {
  const invariants = [promises.keepsAvailable('75%'), promises.staysWithinSurge(1)]
  const verdict = checkEvery(safe, { invariants, depth: 1, instants: 6 })
  expect(verdict).toMatchObject({ ok: true, stories: 1 + 6 * 6, failures: [], diagnostics: [] })
  expect(verdict.instants).toHaveLength(6)
  expect(verdict.report).toContain('37 stories of one verb (promote, promoteFull, abort')
})

it('has every failure, and a report of the shortest', () => {
  const invariants = [promises.keepsAvailable('75%')]
  const { ok, failures, report } = checkEvery(unsafe, { invariants, depth: 1, instants: 6 })
  expect(ok).toBe(false)
  expect(failures.length).toBeGreaterThan(1)
  for (const { invariant, violation, done, scenario } of failures) {
    expect(invariant.check(simulate(scenario), scenario.plan)).toEqual(violation)
    expect(done).toHaveLength(1)
  }
  expect(report.split('\n')[2]).toMatch(
    /^ {2}After deploy at 0s, setImage shop:next at 1m, \w+ at /,
  )
  expect(report).toContain(`# in ${failures.length} of 37 stories`)
  expect(() => assertEvery(unsafe, { invariants, depth: 1 })).toThrow('it keeps 75% available')
})

// Somebody aborts in the very second in which the canary becomes available, and retries in the one in which the pause
// would have been over.
const planted: Invariant = {
  name: 'nobody is that unlucky',
  claim: 'An abort at 1m10s is never followed by a retry at 2m10s.',
  check: ({ moments }) => {
    const at = (verb: string, second: number): boolean =>
      moments.some((one) => one.at === second * 1000 && one.actions.some((said) => verb in said))
    const found = moments.find((one) => one.at === 130_000)
    const isPlanted = found !== undefined && at('abort', 70) && at('retry', 130)
    return isPlanted ? { at: found.at, message: 'both happened' } : null
  },
}

it('finds the two verbs that samples do not meet', () => {
  const invariants = [planted]
  const { failures } = checkEvery(safe, { invariants, instants: 12 })
  expect(failures.map(({ done }) => done)).toEqual([
    [
      { at: '1m10s', abort: true },
      { at: '2m10s', retry: true },
    ],
  ])
  const given = { pods: { startup: '10s' } }
  expect(checkStrategy(safe, { invariants, runs: 500, given }).ok).toBe(true)
})

describe('a search that would try nothing, or never end', () => {
  const codes = (options: object): readonly string[] => {
    const { ok, stories, diagnostics } = checkEvery(safe, options)
    expect([ok, stories]).toEqual([false, 0])
    return diagnostics.map(({ code, path }) => `${path} ${code}`)
  }

  it('is refused, with all that is wrong with it', () => {
    expect(codes({ depth: 0, instants: Number.NaN })).toEqual([
      'depth not-an-amount',
      'instants not-an-amount',
    ])
    expect(codes({ verbs: [] })).toEqual(['verbs nothing-to-try'])
    expect(codes({ invariants: [] })).toEqual(['invariants nothing-to-check'])
    expect(codes({ given: { until: 'soon' } })).toEqual(['given.until not-a-time'])
    expect(codes({ verbs: [{ explode: true }] }).length).toBeGreaterThan(0)
  })

  it('is refused with the number of its stories', () => {
    expect(codes({ depth: 6 })).toEqual(['depth too-many-stories'])
    expect(checkEvery(safe, { depth: 6 }).report).toMatch(/ make \d{6,} stories/)
  })
})
