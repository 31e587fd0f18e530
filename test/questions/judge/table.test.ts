import { expect, it } from 'vitest'
import { tableRows } from '../../../src/questions/judge/table.ts'

const texts = (text: string): readonly (readonly string[])[] =>
  tableRows(text).map(({ cells }) => cells.map((cell) => cell.text))

it('reads rows of commas, semicolons and tabs, whichever comes first', () => {
  expect(texts('a,b\n1,2\n')).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ])
  expect(texts('a;b\r\n1;2,5')).toEqual([
    ['a', 'b'],
    ['1', '2,5'],
  ])
  expect(texts('a\tb\n1\t2')).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ])
})

it('reads quoted cells as RFC 4180 has them, line breaks and quotes in them too', () => {
  expect(texts('"Time","a ""b"", c"\n"1\n2",x')).toEqual([
    ['Time', 'a "b", c'],
    ['1\n2', 'x'],
  ])
})

it('leaves out empty lines and the byte order mark, and keeps empty cells', () => {
  expect(texts('\uFEFFa,b\n\n1,\n')).toEqual([
    ['a', 'b'],
    ['1', ''],
  ])
})

it('knows the line and the column of every cell', () => {
  const rows = tableRows('t,"a\nb"\n\n10,2')
  expect(rows.map(({ line }) => line)).toEqual([1, 4])
  expect(rows[0]?.cells.map(({ column }) => column)).toEqual([1, 3])
  expect(rows[1]?.cells.map(({ column }) => column)).toEqual([1, 4])
})
