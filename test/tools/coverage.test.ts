import { expect, it } from 'vitest'
import { countsOf, type FileCounts, percentOf, sumOf } from './coverage.ts'

const at = (line: number, column: number) => ({ start: { line, column } })

const text = ['const first = list[0] ?? 0', 'const next = asked ? first : other(first)'].join('\n')

// As Istanbul counts: the other side of each of the two choices is never run.
const file: FileCounts = {
  path: 'x.ts',
  statementMap: { 0: at(1, 0), 1: at(2, 0), 2: at(2, 13) },
  s: { 0: 1, 1: 0, 2: 1 },
  branchMap: {
    0: { locations: [at(1, 14), at(1, text.indexOf('0', 20))] },
    1: { locations: [at(2, 21), at(2, 29)] },
  },
  b: { 0: [1, 0], 1: [1, 0] },
}

it('a line is run if anything on it is', () => {
  expect(countsOf(file, text).lines).toEqual({ total: 2, covered: 2 })
})

it('a constant that the compiler asks for is no branch where nothing reaches it', () => {
  expect(countsOf(file, text)).toMatchObject({ branches: { total: 3, covered: 2 }, idle: 1 })
  const reached = { ...file, b: { ...file.b, 0: [1, 1] } }
  expect(countsOf(reached, text)).toMatchObject({
    branches: { total: 4, covered: 3 },
    idle: 0,
  })
  const impossible = text.replace('other(first)', "unreachable('x')")
  expect(countsOf(file, impossible)).toMatchObject({ branches: { total: 2 }, idle: 2 })
  const computed = text.replace('?? 0', '?? f()')
  expect(countsOf(file, computed)).toMatchObject({ branches: { total: 4, covered: 2 } })
})

it('rooms are counted together', () => {
  const once = countsOf(file, text)
  expect(sumOf([once, once])).toEqual({
    lines: { total: 4, covered: 4 },
    branches: { total: 6, covered: 4 },
    idle: 2,
  })
  expect(percentOf({ total: 8, covered: 6 })).toBe(75)
  expect(percentOf({ total: 0, covered: 0 })).toBe(100)
})
