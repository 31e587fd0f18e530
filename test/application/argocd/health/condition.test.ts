import { expect, it } from 'vitest'
import {
  conditionOf,
  countIn,
  isGenerationObserved,
} from '../../../../src/application/argocd/health/condition.ts'
import { object } from '../objects.ts'

const conditions = [{ type: 'Ready', status: 'False' }]
const status = { conditions, observedGeneration: 2, replicas: 4 }
const observed = object('apps/v1', 'Deployment', { status })

it('a condition is found by its type', () => {
  expect(conditionOf(observed, 'Ready')).toBe(conditions[0])
  expect(conditionOf(observed, 'Available')).toBeNull()
})

it('a number that is absent is 0', () => {
  expect([countIn(status, 'replicas'), countIn(status, 'x'), countIn(null, 'x')]).toEqual([4, 0, 0])
})

it('a generation is observed once the controller has written it', () => {
  expect(isGenerationObserved(observed)).toBe(true)
  expect(isGenerationObserved(object('apps/v1', 'Deployment', { status: {} }))).toBe(false)
})
