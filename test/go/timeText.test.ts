import fc from 'fast-check'
import { expect, it } from 'vitest'
import { formatTime, readTimeText, timeHint } from '../../src/go/timeText.ts'

it.each([
  [0, '0s'],
  [1, '0.001s'],
  [1500, '1.5s'],
  [62_000, '1m2s'],
  [900_000, '15m'],
  [5_400_000, '1h30m'],
  [3_600_500, '1h0.5s'],
  [90_000_000, '25h'],
  [-5000, '-5s'],
])('%i ms are %s', (milliseconds, text) => {
  expect(formatTime(milliseconds)).toBe(text)
})

it('what is written is read back to the millisecond (500 runs, seed 1)', () => {
  const back = fc.property(fc.integer({ min: 0, max: 1e12 }), (time) => {
    expect(readTimeText(formatTime(time))).toBe(time)
  })
  fc.assert(back, { seed: 1, numRuns: 500 })
})

it.each(['', '60', '5 min', '-1s', '1d', 'soon'])('%j is no time', (text) => {
  expect(readTimeText(text)).toBeNull()
})

it('says what to write where seconds were meant', () => {
  expect([60, '60', 0.5].map(timeHint)).toEqual([`Write '60s'.`, `Write '60s'.`, `Write '0.5s'.`])
  const general = `Write a Go duration, such as '90s' or '1h30m'.`
  expect([-1, Number.NaN, 'soon', '', null, []].map(timeHint)).toEqual(Array(6).fill(general))
})
