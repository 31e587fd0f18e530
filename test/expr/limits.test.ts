import { expect, it } from 'vitest'
import { compileCondition, evaluateCondition } from '../../src/expr/condition.ts'
import { attempt } from '../../src/expr/fault.ts'
import { typeOf } from '../../src/expr/goValue.ts'
import {
  clear,
  grow,
  MAX_MADE_TEXT,
  MAX_STEPS,
  MEMORY_BUDGET,
  makeText,
  newBudget,
  pay,
  spend,
  spentOf,
  writeOut,
} from '../../src/expr/limits.ts'
import { writtenCharacters } from '../../src/units/limits.ts'
import { instant } from '../../src/units/time.ts'

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

it('what was used up is told in steps, and forgotten before another evaluation', () => {
  const budget = newBudget()
  spend(budget, 20)
  grow(budget, 3)
  writeOut(budget, 160)
  expect(spentOf(budget)).toBe(20 + 3 + 10)
  clear(budget, { written: 7 })
  expect(budget).toEqual(newBudget({ written: 7 }))
})

it('as many characters as somebody says, and anew in every evaluation', () => {
  const ask = (written?: number): boolean =>
    evaluateCondition(
      'len(toJSON(1..200)) > 0',
      1,
      written === undefined ? {} : { limits: { written } },
    ).ok
  expect([ask(), ask(100), ask(100_000)]).toEqual([true, false, true])
  const compiled = compileCondition('len(toJSON(1..20000)) > 0', typeOf(1))
  if ('error' in compiled) throw new Error(compiled.error)
  const answers = Array.from({ length: 20 }, () => compiled.evaluate(1, instant(0)).ok)
  expect(new Set(answers)).toEqual(new Set([true]))
})

it('each limit is told in its own words', () => {
  const error = (work: () => void): unknown =>
    (attempt(work) as { error?: string } | undefined)?.error
  expect(error(() => grow(newBudget(), MEMORY_BUDGET))).toBe('memory budget exceeded')
  expect(error(() => spend(newBudget(), MAX_STEPS + 1))).toBe(
    'evaluation exceeds maximum allowed steps',
  )
  expect(error(() => makeText(newBudget(), MAX_MADE_TEXT + 1))).toBe('memory budget exceeded')
  expect(error(() => writeOut(newBudget(), most + 1))).toBe('memory budget exceeded')
})

it('what is long is paid for by an eighth, what is short is free', () => {
  const paid = (operand: unknown): number => {
    const budget = newBudget()
    pay(budget, operand)
    return spentOf(budget)
  }
  expect(paid('a'.repeat(128))).toBe(0)
  expect(paid('a'.repeat(129))).toBe(16)
  expect(paid(Array.from({ length: 136 }, () => 1))).toBe(17)
  expect(paid({ items: Array.from({ length: 160 }, () => 1) })).toBe(20)
  expect([null, undefined, 5, {}, { items: [] }, { length: 1280 }].map(paid)).toEqual([
    0, 0, 0, 0, 0, 0,
  ])
})
