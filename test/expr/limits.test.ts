import { expect, it } from 'vitest'
import { attempt } from '../../src/expr/fault.ts'
import {
  grow,
  MAX_MADE_TEXT,
  MAX_STEPS,
  MEMORY_BUDGET,
  makeText,
  newBudget,
  spend,
  writeOut,
} from '../../src/expr/limits.ts'
import { writtenCharacters } from '../../src/units/limits.ts'

const most = writtenCharacters.most

const code = (work: () => void): unknown => (attempt(work) as { code?: string } | undefined)?.code

it('a budget is used up, and not before', () => {
  const budget = newBudget()
  expect(code(() => grow(budget, MEMORY_BUDGET - 1))).toBeUndefined()
  expect(code(() => grow(budget, 1))).toBe('memory-budget')
  expect(code(() => spend(budget, MAX_STEPS))).toBeUndefined()
  expect(code(() => spend(budget, 1))).toBe('too-many-steps')
})

it('a text has a length that it may not exceed', () => {
  expect(code(() => makeText(newBudget(), MAX_MADE_TEXT))).toBeUndefined()
  expect(code(() => makeText(newBudget(), MAX_MADE_TEXT + 1))).toBe('memory-budget')
})

it('all texts of one evaluation together have a number of characters', () => {
  const budget = newBudget()
  expect(code(() => writeOut(budget, most))).toBeUndefined()
  expect(code(() => writeOut(budget, 1))).toBe('memory-budget')
})
