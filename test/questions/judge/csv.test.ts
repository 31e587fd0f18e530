import { expect, it } from 'vitest'
import { readCsv } from '../../../src/questions/judge/csv.ts'
import { instant } from '../../../src/units/time.ts'

const codesOf = (text: string): readonly string[] =>
  readCsv(text, null).diagnostics.map(({ line, column, message }) => `${line}:${column} ${message}`)

it('reads a column without a header, and names columns by their header', () => {
  const bare = readCsv('0,0.99\n1m,0.93\n', null)
  expect(bare.columns).toEqual([
    {
      name: '',
      samples: [
        { at: 0, answer: 0.99 },
        { at: 60_000, answer: 0.93 },
      ],
      step: 60_000,
    },
  ])
  const named = readCsv('time,rate,errors\n0,0.99,0\n60,,NaN\n', null)
  expect(
    named.columns.map(({ name, samples }) => [name, samples.map((one) => one.answer)]),
  ).toEqual([
    ['rate', [0.99, null]],
    ['errors', [0, 'NaN']],
  ])
})

it('counts times of the calendar from the earliest, or from when the run began', () => {
  const text = '2026-01-01T00:02:00Z,2\n2026-01-01T00:01:00Z,1\n'
  const timesOf = (startedAt: number | null): readonly number[] =>
    readCsv(text, startedAt === null ? null : instant(startedAt)).columns[0]?.samples.map(
      ({ at }) => at,
    ) ?? []
  expect(timesOf(null)).toEqual([0, 60_000])
  expect(timesOf(90_000)).toEqual([-30_000, 30_000])
})

it('says everything that is wrong at once, each with its line and column', () => {
  expect(codesOf('time,rate\nnoon,0.9\n60,good\n120\n2026-01-01T00:00:00Z,1')).toEqual([
    '2:1 "noon" is no time',
    '3:4 "good" is no number',
    '4:1 the row has 1 cells, and the first one 2',
    '5:1 times of the calendar stand beside times since the beginning',
  ])
})

it('refuses a table without samples', () => {
  expect(codesOf('')).toEqual(['1:1 the table is empty'])
  expect(codesOf('time,rate\n')).toEqual(['1:1 no row has a time'])
  expect(codesOf('0\n60\n')).toEqual(['1:1 there is no column beside the time'])
})

it('tells whoever writes a comma for the decimal point', () => {
  const [diagnostic] = readCsv('time;rate\n0;0,99', null).diagnostics
  expect(diagnostic).toMatchObject({ code: 'not-a-table', line: 2, column: 3 })
  expect(diagnostic?.hint).toContain('decimal point')
})
