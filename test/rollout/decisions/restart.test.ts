import { expect, it } from 'vitest'
import { restartBudget } from '../../../src/rollout/decisions/restart.ts'

it('a restart may take what may be unavailable, and one pod at least', () => {
  const view = { replicas: 3, wanted: 1, available: 3, unavailable: 2 }
  expect(restartBudget(view)).toBe(2)
  expect(restartBudget({ ...view, available: 2 })).toBe(1)
  expect(restartBudget({ ...view, unavailable: 0 })).toBe(1)
})

it('a restart counts the pods that are wanted, where they are more than the Rollout’s', () => {
  expect(restartBudget({ replicas: 1, wanted: 2, available: 1, unavailable: 0 })).toBe(0)
})
