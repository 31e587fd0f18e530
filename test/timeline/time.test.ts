import { expect, it } from 'vitest'
import { readTime, textOfTime } from '../../src/timeline/time.ts'
import { instant, seconds } from '../../src/units/time.ts'

it.each([
  ['90s', 90_000],
  ['1h30m', 5_400_000],
  ['250ms', 250],
  ['0', 0],
  [instant(90_000), 90_000],
  [seconds(90), 90_000],
])('%j is %i ms', (time, expected) => {
  expect(readTime(time)).toBe(expected)
})

it.each([...[-1, Number.NaN, Number.POSITIVE_INFINITY].map(instant), 'soon', '-5s', '90'])(
  '%j is no time',
  (time) => {
    expect(readTime(time)).toBeNull()
  },
)

it('a time as a scenario says it is a text', () => {
  expect([instant(90_000), '90s'].map(textOfTime)).toEqual(['1m30s', '90s'])
})
