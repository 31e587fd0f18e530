import { expect, it } from 'vitest'
import { seconds } from '../../src/units/time.ts'
import { ageText } from '../../src/views/age.ts'

const DAY = 86_400

it.each([
  [-2, '<invalid>'],
  [-1, '0s'],
  [0, '0s'],
  [119, '119s'],
  [120, '2m'],
  [121, '2m1s'],
  [599, '9m59s'],
  [600, '10m'],
  [3600, '60m'],
  [10_799, '179m'],
  [10_800, '3h'],
  [14_399, '3h59m'],
  [8 * 3600, '8h'],
  [172_799, '47h'],
  [172_800, '2d'],
  [2 * DAY + 3600, '2d1h'],
  [8 * DAY - 1, '7d23h'],
  [8 * DAY, '8d'],
  [730 * DAY - 1, '729d'],
  [730 * DAY, '2y'],
  [731 * DAY, '2y1d'],
  [8 * 365 * DAY, '8y'],
])('shows an age of %d seconds as %s', (count, text) => {
  expect(ageText(seconds(count))).toBe(text)
})

it('cuts off what is less than a second', () => {
  expect(ageText(seconds(29.999))).toBe('29s')
  expect(ageText(seconds(-1.5))).toBe('0s')
})
