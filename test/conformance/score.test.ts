import { describe, expect, it } from 'vitest'
import type { Row } from './caseFile.ts'
import { caseRows, ndjsonRows, notBuilt } from './caseFile.ts'
import { planned } from './planned.ts'
import { scoreFile } from './score.ts'

interface Sum {
  readonly a: number
  readonly sum: number
}

const name = 'sums.ndjson'
const readOther = (): null => null

const toRow = ({ a, sum }: Sum, id: string): Row => ({
  kind: '',
  id,
  input: a.toFixed(),
  expected: sum,
  actual: () => a + a,
})

describe('a score', () => {
  it('counts what is right and shows what is wrong', () => {
    const text = '{"a":1,"sum":2}\n{"a":2,"sum":5}\n'
    const [score] = scoreFile({ name, rows: () => ndjsonRows(text, toRow) }, text, readOther)
    expect(score).toMatchObject({ name: 'sums', passed: 1, all: 2, notBuilt: 0 })
    expect(score?.mismatches).toEqual(['line 2 input "2"\n    expected 5\n    actual   4'])
  })

  it('goes on after a row that cannot be read, and names it', () => {
    const text = '{"a":1,"sum":2}\n{"a"\n{"sum":3}\n{"a":3,"sum":6}\n'
    const [score] = scoreFile({ name, rows: () => ndjsonRows(text, toRow) }, text, readOther)
    expect(score).toMatchObject({ passed: 2, all: 4 })
    expect(score?.mismatches.map((line) => line.split(':')[0])).toEqual([
      'line 2 unreadable',
      'line 3 unreadable',
    ])
  })

  it('splits lines at line feeds only', () => {
    const text = `{"a":"x\u2028y","sum":0}\n`
    const rows = [
      ...ndjsonRows<{ a: string }>(text, ({ a }) => ({ ...toRow({ a: 0, sum: 0 }, a) })),
    ]
    expect(rows.map(({ id }) => id)).toEqual(['x\u2028y'])
  })

  it('fails a file that is no JSON at all', () => {
    const rows = (text: string): Iterable<Row> => caseRows(text, () => toRow({ a: 0, sum: 0 }, ''))
    const [score] = scoreFile({ name: 'sums.json', rows }, '{', readOther)
    expect(score).toMatchObject({ name: 'sums', passed: 0, all: 1 })
    expect(score?.mismatches[0]).toMatch('unreadable: SyntaxError')
  })

  it('fails an answer that throws, whatever was expected', () => {
    const actual = (): never => {
      throw new Error('boom')
    }
    const row = { kind: '', id: 'r', input: 1, expected: undefined, actual }
    const [score] = scoreFile({ name, rows: () => [row] }, '', readOther)
    expect(score?.passed).toBe(0)
    expect(score?.mismatches[0]).toMatch('boom')
  })

  it('shows ten mismatches at most, in the words of the row if it has any', () => {
    const row: Row = {
      kind: 'odd',
      id: 'r',
      input: 1,
      expected: 1,
      actual: () => 2,
      explain: (actual) => `${actual} is even`,
    }
    const [score] = scoreFile({ name, rows: () => Array(12).fill(row) }, '', readOther)
    expect(score).toMatchObject({ name: 'sums/odd', passed: 0, all: 12 })
    expect(score?.mismatches).toEqual(Array(10).fill('r input 1\n    2 is even'))
  })

  it('counts what is not built as failed, by kind', () => {
    const rows = ['a', 'b', 'a'].map((kind) => ({
      kind,
      id: kind,
      input: 0,
      expected: 0,
      actual: () => (kind === 'a' ? notBuilt : 0),
    }))
    expect(scoreFile({ name, rows: () => rows }, '', readOther)).toMatchObject([
      { name: 'sums/a', passed: 0, all: 2, notBuilt: 2 },
      { name: 'sums/b', passed: 1, all: 1, notBuilt: 0 },
    ])
  })
})

describe('a file that is only planned', () => {
  it('has as many rows as it has lines', () => {
    const scores = scoreFile(planned('x.ndjson'), '{}\n{}\n', readOther)
    expect(scores).toMatchObject([{ name: 'x', passed: 0, all: 2, notBuilt: 2 }])
  })

  it('has as many rows as its lists are long', () => {
    const text = '{"about":"","cases":[1,2],"odd":[3]}'
    expect(scoreFile(planned('x.json'), text, readOther)).toMatchObject([
      { name: 'x', all: 2, notBuilt: 2 },
      { name: 'x/odd', all: 1, notBuilt: 1 },
    ])
  })
})
