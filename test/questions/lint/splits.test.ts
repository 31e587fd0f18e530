import { expect, it } from 'vitest'
import { fewestReplicas, splitsOf } from '../../../src/questions/lint/splits.ts'
import { rolloutIn } from './subjects.ts'
import { canary, routed } from './written.ts'

const weights = (...all: readonly number[]): string =>
  `steps: [${all.map((weight) => `{ setWeight: ${weight} }`).join(', ')}]`

it('splits as public threads have it: one of two is half, three of eleven are 27.3 %', () => {
  const [half] = splitsOf(rolloutIn(canary(weights(10))), 1)
  expect(half).toEqual({ index: 0, weight: 10, canary: 1, stable: 1, achieved: 50 })
  const [quarter] = splitsOf(rolloutIn(canary(weights(25))), 10)
  expect(quarter).toMatchObject({ canary: 3, stable: 8 })
})

it('has nothing to say where weights are exact', () => {
  expect(splitsOf(rolloutIn(routed(weights(10))), 10)).toEqual([])
  expect(splitsOf(rolloutIn(canary(weights(10))), 0)).toEqual([])
})

it('finds the fewest replicas for an exact tenth: 9 with surge, 10 without', () => {
  const isExact = (splits: ReturnType<typeof splitsOf>): boolean =>
    splits.every(({ weight, achieved }) => achieved === weight)
  expect(fewestReplicas(rolloutIn(canary(weights(10), 'replicas: 1')), isExact)).toBe(9)
  const tight = canary(`maxSurge: 0, maxUnavailable: 1, ${weights(10)}`, 'replicas: 1')
  expect(fewestReplicas(rolloutIn(tight), isExact)).toBe(10)
  expect(fewestReplicas(rolloutIn(canary(weights(10))), () => false)).toBeNull()
})
