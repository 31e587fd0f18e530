import { expect, it } from 'vitest'
import { budgetUsed } from '../../../src/questions/exposure/errorBudget.ts'

const slo = { target: 0.999, window: '720h' }

// share, failure rate, minutes, per cent of a budget of 43.2 minutes.
it.each([
  [0.05, 0.2, 15, 0.35],
  [0.05, 0.2, 60, 1.39],
  [0.05, 1, 15, 1.74],
  [0.2, 0.2, 15, 1.39],
  [0.5, 0.2, 10, 2.31],
  [1, 0.2, 10, 4.63],
])('a share of %d failing at %d for %d minutes uses %d %%', (share, failureRate, minutes, used) => {
  const found = budgetUsed({ share, failureRate, lasts: minutes * 60_000 }, slo)
  expect(found).toBeCloseTo(used, 2)
  expect(found).toBeCloseTo((100 * share * failureRate * minutes) / 43.2, 9)
})

it('a target of everything leaves no budget', () => {
  const failing = { share: 1, failureRate: 1, lasts: 1 }
  expect(budgetUsed(failing, { target: 1, window: '720h' })).toBeNull()
  expect(budgetUsed(failing, { target: 0.9, window: 'soon' })).toBeNull()
})
