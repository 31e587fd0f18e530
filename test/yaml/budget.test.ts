import { expect, it } from 'vitest'
import { limits } from '../../src/units/limits.ts'
import { budgetOf, failTooDeep, spendPart } from '../../src/yaml/budget.ts'
import { attempt } from '../../src/yaml/failure.ts'

const mark = { at: 3, line: 1, column: 2 }

it('a budget is the usual one, but for what somebody set', () => {
  const { parts, copies } = limits
  expect(budgetOf({ depth: 7 })).toEqual({
    depth: 7,
    parts: parts.most,
    copies: copies.most,
    spent: 0,
  })
})

it('lets as many parts be read as it has, and no more', () => {
  const budget = budgetOf({ parts: 2 })
  expect(attempt(() => spendPart(budget, mark)).ok).toBe(true)
  expect(attempt(() => spendPart(budget, mark)).ok).toBe(true)
  expect(attempt(() => spendPart(budget, mark))).toMatchObject({
    ok: false,
    failure: { code: 'too-many-parts', problem: 'the text has more than 2 parts', mark },
  })
})

it('says how deep is too deep', () => {
  const failed = attempt(() => failTooDeep(budgetOf({ depth: 3 }), mark, 'kubectl'))
  expect(failed).toMatchObject({
    failure: { code: 'too-deep', problem: 'parts stand in one another more than 3 deep' },
  })
})
