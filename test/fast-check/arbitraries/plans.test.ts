import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planFamilies } from '../../../src/fast-check/arbitraries/manifests.ts'
import { planOf, plans } from '../../../src/fast-check/arbitraries/plans.ts'
import { smallestOf } from './smallest.ts'

describe.each(planFamilies)('a %s', (family) => {
  it('is one that nobody objects to', () => {
    fc.assert(
      fc.property(plans(family), ({ rollout }) => rollout.refused === ''),
      { seed: 1, numRuns: 300 },
    )
  })

  it('shrinks to one replica', () => {
    const { rollout } = smallestOf(plans(family))
    expect(rollout.replicas).toBe(1)
    expect([rollout.minReadySeconds, rollout.rollbackWindowRevisions]).toEqual([0, 0])
  })
})

it('is of every family unless one is named', () => {
  const sample = fc.sample(plans(), { seed: 1, numRuns: 100 })
  const kinds = sample.map(({ rollout: { strategy } }) =>
    strategy.kind === 'canary' && strategy.trafficRouting !== null ? 'routed' : strategy.kind,
  )
  expect(new Set(kinds)).toEqual(new Set(['canary', 'routed', 'blueGreen']))
})

it('is our own mistake if it is refused', () => {
  expect(() => planOf([])).toThrow('a generated plan was refused')
})
