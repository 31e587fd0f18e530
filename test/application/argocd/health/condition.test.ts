import { expect, it } from 'vitest'
import {
  isGenerationObserved,
  storedCondition,
  storedCount,
} from '../../../../src/application/argocd/health/condition.ts'
import { object } from '../objects.ts'

const conditions = [{ type: 'Ready', status: 'False' }]
const status = { conditions, observedGeneration: 2, replicas: 4 }
const observed = object('apps/v1', 'Deployment', { status })

it('a condition is found by its type', () => {
  expect(storedCondition(observed, 'Ready')).toBe(conditions[0])
  expect(storedCondition(observed, 'Available')).toBeNull()
})

it('a number that is absent is 0', () => {
  expect([
    storedCount(status, 'replicas'),
    storedCount(status, 'x'),
    storedCount(null, 'x'),
  ]).toEqual([4, 0, 0])
})

it('a generation is observed once the controller has written it', () => {
  expect(isGenerationObserved(observed)).toBe(true)
  expect(isGenerationObserved(object('apps/v1', 'Deployment', { status: {} }))).toBe(false)
})
