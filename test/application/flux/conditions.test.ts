import { expect, it } from 'vitest'
import {
  conditionNamed,
  isConditionTrue,
  unmarked,
  withFluxCondition,
  withRetry,
} from '../../../src/application/flux/conditions.ts'

const ready = withFluxCondition([], 'Ready', 'True', 'Succeeded', 'ok', 1)

it('conditions stand in the order of their types', () => {
  const both = withFluxCondition(ready, 'Healthy', 'True', 'Succeeded', 'ok', 1)
  expect(both.map(({ type }) => type)).toEqual(['Healthy', 'Ready'])
})

it('a condition says one thing at a time', () => {
  const next = withFluxCondition(ready, 'Ready', 'False', 'Failed', 'no', 2)
  expect(next).toHaveLength(1)
  expect([
    isConditionTrue(next, 'Ready'),
    conditionNamed(next, 'Ready')?.observedGeneration,
  ]).toEqual([false, 2])
})

it('nothing is removed where nothing is', () => {
  expect(unmarked(ready, 'Stalled')).toBe(ready)
  expect(unmarked(ready, 'Ready')).toEqual([])
})

it('a retry changes the reason of Reconciling, and keeps its message', () => {
  const [condition] = withRetry(
    withFluxCondition([], 'Reconciling', 'True', 'Progressing', 'at it', 1),
  )
  expect(condition).toMatchObject({ reason: 'ProgressingWithRetry', message: 'at it' })
})
