import { expect, it } from 'vitest'
import {
  howMany,
  isOrAre,
  ofPods,
  shownNumber,
  shownPercent,
} from '../../src/questions/shownNumber.ts'

it('numbers keep the digits that people read', () => {
  expect([50, 100 / 6, 1 / 3, 0.0125, 1234.56, 0, -2.5].map(shownNumber)).toEqual([
    ...['50', '16.7', '0.33', '0.0125', '1234.6', '0', '-2.5'],
  ])
  expect(shownNumber(null)).toBe('–')
  expect(shownPercent(100 / 6)).toBe('16.7 %')
})

it('one pod is no pods', () => {
  expect([howMany(1, 'pod'), howMany(2, 'pod'), howMany(0, 'pod')]).toEqual([
    '1 pod',
    '2 pods',
    '0 pods',
  ])
})

it('one of them is, and others are', () => {
  expect([0, 1, 2].map(isOrAre)).toEqual(['are', 'is', 'are'])
  expect([ofPods(1, 4), ofPods(3, 4), ofPods(1, 1), ofPods(0, 1)]).toEqual([
    '1 of 4 pods is',
    '3 of 4 pods are',
    'the only pod is',
    'the only pod is not',
  ])
})
