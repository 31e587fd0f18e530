import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { averageTarget } from '../../src/autoscaler/averageUsage.ts'
import type { ObservedPods } from '../../src/autoscaler/observed.ts'
import { podReplicas } from '../../src/autoscaler/podReplicas.ts'
import { podUsageOf } from '../../src/autoscaler/podUsage.ts'
import { seconds } from '../../src/units/time.ts'
import { at, pods } from './given.ts'

/** The pods for a target of 100 a pod; values by name, a pod without one is missing. */
function replicasFor(
  all: readonly ObservedPods[],
  values: Readonly<Record<string, number>>,
  current: number,
): number {
  const metrics = new Map(
    Object.entries(values).map(([pod, value]) => [pod, { value, at: at(0), window: seconds(15) }]),
  )
  const usage = podUsageOf(all, metrics, true, at(0))
  if (!usage.ok) throw new Error(usage.error)
  return podReplicas(usage.value, averageTarget(100), current)
}

const four = [pods('p', { count: 4 })]

describe('the pods that usage asks for', () => {
  it('are in proportion to the pods that there are, not to spec.replicas', () => {
    expect(replicasFor(four, { p: 150 }, 4)).toBe(6)
    expect(replicasFor(four, { p: 50 }, 4)).toBe(2)
    // Four are asked for, six are there: a measure below target scales up.
    expect(replicasFor([pods('p', { count: 6 })], { p: 80 }, 4)).toBe(5)
  })

  it('are as many as now within tolerance', () => {
    expect(replicasFor(four, { p: 110 }, 3)).toBe(3)
    expect(replicasFor(four, { p: 90 }, 5)).toBe(5)
  })

  it('are fewer only as if pods without a metric used all that they may', () => {
    const all = [...four, pods('m', { count: 4 })]
    expect(replicasFor(all, { p: 20 }, 8)).toBe(5)
  })

  it('are more only as if unready pods and those without a metric used nothing', () => {
    const all = [...four, pods('m', { count: 2 }), pods('u', { count: 2, phase: 'Pending' })]
    expect(replicasFor(all, { p: 300 }, 8)).toBe(12)
    // 4 × 150 over eight pods is less than the target: nothing is done.
    expect(replicasFor(all, { p: 150 }, 8)).toBe(8)
  })

  it('are fewer without a look at unready pods and the load that they carry', () => {
    const all = [...four, pods('u', { count: 4, phase: 'Pending' })]
    expect(replicasFor(all, { p: 50 }, 8)).toBe(2)
  })

  it('are none where they are more than an int32 holds', () => {
    expect(replicasFor(four, { p: 1e12 }, 4)).toBe(-(2 ** 31))
    // With a pod that is not known that would be a change of direction.
    expect(replicasFor([...four, pods('m')], { p: 1e12 }, 4)).toBe(4)
  })

  it('do not turn round because the pods are others than spec.replicas says', () => {
    const all = [...four, pods('m', { count: 4 })]
    expect(replicasFor(all, { p: 20 }, 2)).toBe(2)
    expect(replicasFor([...four, pods('m')], { p: 200 }, 20)).toBe(20)
  })

  it('are the same of pods one by one and of pods in cohorts', () => {
    const phase = fc.constantFrom<ObservedPods['phase']>('Running', 'Pending', 'Failed')
    const cohort = fc.record({
      count: fc.integer({ min: 1, max: 5 }),
      phase,
      value: fc.option(fc.integer({ min: 0, max: 400 })),
    })
    const cohorts = fc.array(cohort, { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(cohorts, fc.integer({ min: 1, max: 30 }), (list, current) => {
        const named = list.map((one, index) => ({ ...one, name: `p${index}` }))
        const single = named.flatMap((one) =>
          Array.from({ length: one.count }, (_, index) => ({
            ...one,
            count: 1,
            name: `${one.name}-${index}`,
          })),
        )
        expect(outcome(named, current)).toBe(outcome(single, current))
      }),
    )
  })
})

interface Cohort {
  readonly name: string
  readonly count: number
  readonly phase: ObservedPods['phase']
  readonly value: number | null
}

function outcome(cohorts: readonly Cohort[], current: number): number | string {
  const all = cohorts.map(({ name, count, phase }) => pods(name, { count, phase }))
  const values = Object.fromEntries(
    cohorts.flatMap(({ name, value }) => (value === null ? [] : [[name, value]])),
  )
  try {
    return replicasFor(all, values, current)
  } catch (thrown) {
    return String(thrown)
  }
}
