import { expect, it } from 'vitest'
import { timeProblem } from '../../src/go/parseTime.ts'

it.each([
  '2024-02-29T00:00:00Z',
  '2000-02-29T23:59:59.123456789+02:00',
  '2024-12-31T12:00:00,5-11:30',
])('reads %s', (text) => {
  expect(timeProblem(text)).toBe('')
})

const layout = '"2006-01-02T15:04:05Z07:00"'

it.each([
  ['', `parsing time "" as ${layout}: cannot parse "" as "2006"`],
  ['h\u00e9', `parsing time "h\\xc3\\xa9" as ${layout}: cannot parse "h\\xc3\\xa9" as "2006"`],
  ['yesterday', `parsing time "yesterday" as ${layout}: cannot parse "yesterday" as "2006"`],
  ['2024-01-01', `parsing time "2024-01-01" as ${layout}: cannot parse "" as "T"`],
  [
    '2024-01-01T00:00:00',
    `parsing time "2024-01-01T00:00:00" as ${layout}: cannot parse "" as "Z07:00"`,
  ],
  ['2024-13-01T00:00:00Z', 'parsing time "2024-13-01T00:00:00Z": month out of range'],
  ['2024-01-01T24:00:00Z', 'parsing time "2024-01-01T24:00:00Z": hour out of range'],
  ['2024-01-01T00:60:00Z', 'parsing time "2024-01-01T00:60:00Z": minute out of range'],
  ['2023-02-29T00:00:00Z', 'parsing time "2023-02-29T00:00:00Z": day out of range'],
  ['1900-02-29T00:00:00Z', 'parsing time "1900-02-29T00:00:00Z": day out of range'],
  ['2024-04-31T00:00:00Z', 'parsing time "2024-04-31T00:00:00Z": day out of range'],
  ['2024-01-01T00:00:00Z!', 'parsing time "2024-01-01T00:00:00Z!": extra text: "!"'],
])('says of %j what Go says', (text, problem) => {
  expect(timeProblem(text)).toBe(problem)
})
