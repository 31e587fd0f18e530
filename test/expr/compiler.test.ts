import { expect, it } from 'vitest'
import {
  type Compiler,
  elementAt,
  knownType,
  type LoopCell,
  moveTo,
  noElement,
} from '../../src/expr/compiler.ts'
import { attempt } from '../../src/expr/fault.ts'

const cellOf = (floats: boolean): LoopCell => ({
  floats,
  item: null,
  number: 0.5,
  index: 0,
  acc: null,
})

it('a loop over floats keeps its element as a number', () => {
  const cell = cellOf(true)
  moveTo(cell, 0.97)
  expect(cell.number).toBe(0.97)
  expect(elementAt(cell)()).toBe(0.97)
})

it('any other loop keeps its element as it is', () => {
  const cell = cellOf(false)
  moveTo(cell, 'a')
  expect(elementAt(cell)()).toBe('a')
})

it('nothing is known of what was never checked', () => {
  const compiler = { types: new Map() } as unknown as Compiler
  expect(knownType(compiler, { kind: 'nil' })).toEqual({ kind: 'unknown' })
})

it('an element that a map counts and does not give fails where it is looked at', () => {
  const cell = cellOf(false)
  moveTo(cell, noElement)
  expect(attempt(elementAt(cell))).toMatchObject({
    error: 'reflect: call of reflect.Value.Index on map Value',
  })
})
