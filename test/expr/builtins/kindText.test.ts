import { expect, it } from 'vitest'
import { answer } from '../answer.ts'

it.each([
  ['reverse({"x": 1.5}.x)', '! cannot reverse float64'],
  ['keys({"x": duration("1s")}.x)', '! cannot get keys from int64'],
  ['keys({"x": nil}.x)', '! cannot get keys from invalid'],
  ['keys({"x": date("2026-01-01")}.x)', '! cannot get keys from struct'],
])('%s is %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})
