import { expect, it } from 'vitest'
import { cursorOver, expect as demand, peek, skipMisfit, takeAny } from '../../src/cel/cursor.ts'
import { scan } from '../../src/cel/scan.ts'

const over = (source: string) => cursorOver(source, scan(source))

it('a sign is taken only where it stands', () => {
  const cursor = over('( a')
  expect(takeAny(cursor, [')'])).toBeNull()
  expect(takeAny(cursor, ['('])?.at).toBe(0)
  expect(peek(cursor).text).toBe('a')
})

it('a text that holds a sign is not that sign', () => {
  expect(takeAny(over("'('"), ["'('"])).toBeNull()
})

it('a bracket that is missing stops the parser', () => {
  const cursor = over('a')
  demand(cursor, ')')
  expect(cursor.problems).toEqual([
    { at: 0, message: "Syntax error: mismatched input 'a' expecting ')'" },
  ])
  expect(cursor.stopped).toBe(true)
})

it('a misfit is stepped over unless the expression can go on with it', () => {
  const [operator, literal] = [over('== a'), over('1 a')]
  skipMisfit(operator)
  skipMisfit(literal)
  expect([operator.place, literal.place]).toEqual([0, 1])
})
