import { expect, it } from 'vitest'
import { expect as expectToken, isAt, newCursor, unexpected } from '../../src/expr/cursor.ts'
import { attempt } from '../../src/expr/fault.ts'
import { newScanner } from '../../src/expr/scan.ts'

const cursorAt = (text: string) =>
  newCursor(newScanner(text), {
    expression: () => ({ kind: 'nil' }),
    sequence: () => ({ kind: 'nil' }),
  })

it('a token is stepped over if it is the one that has to be here', () => {
  const cursor = cursorAt('( 1')
  expectToken(cursor, 'Bracket', '(')
  expect(isAt(cursor, 'Number', '1')).toBe(true)
  expect(attempt(() => expectToken(cursor, 'Bracket', ')'))).toMatchObject({
    error: 'unexpected token Number("1")',
  })
})

it('a token can be put back', () => {
  const cursor = cursorAt('not in')
  const not = cursor.current
  cursor.advance()
  cursor.putBack(not)
  expect(cursor.current.value).toBe('not')
  cursor.advance()
  expect(cursor.current.value).toBe('in')
})

it('an unexpected token is shown', () => {
  expect(attempt(() => unexpected({ kind: 'EOF', value: '' }))).toMatchObject({
    code: 'syntax',
    error: 'unexpected token EOF',
  })
})

it('nodes and levels have limits of their own', () => {
  const cursor = cursorAt('1')
  const nodes = attempt(() => {
    for (let count = 0; count <= 10_000; count += 1) cursor.node({ kind: 'nil' })
    return { ok: true }
  })
  expect(nodes).toMatchObject({ code: 'too-many-nodes' })
  const levels = attempt(() => {
    for (let level = 0; level <= 500; level += 1) cursor.enter()
    return { ok: true }
  })
  expect(levels).toMatchObject({ code: 'too-deep' })
})
