import { expect, it } from 'vitest'
import type { Moment } from '../../../src/timeline/moment.ts'
import { firstNumbers } from '../../../src/timeline/objects/numberRanges.ts'
import {
  numbersAfter,
  type PodNumbers,
  podNumbersOf,
} from '../../../src/timeline/objects/podNumbers.ts'
import { at, cohort, evicted, moment, replicaSet, scaled } from './sampleWorld.ts'

const after = (...moments: readonly Moment[]): PodNumbers =>
  moments.reduce((numbers, one) => numbersAfter(numbers, one), new Map() as PodNumbers)

const three = moment(0, [scaled(0, 'a', 0, 3)], replicaSet('a', cohort(3, 0)))

const numbersOf = (...asked: Parameters<typeof podNumbersOf>): readonly number[] =>
  firstNumbers(podNumbersOf(...asked), 100)

it('numbers pods in order of creation, from 1', () => {
  const later = moment(9, [scaled(9, 'a', 3, 5)], replicaSet('a', cohort(3, 0), cohort(2, 9)))
  const numbers = after(three, later)
  expect(numbersOf(numbers, 'a', at(0))).toEqual([1, 2, 3])
  expect(numbersOf(numbers, 'a', at(9))).toEqual([4, 5])
  expect(numbersOf(numbers, 'b', at(9))).toEqual([])
})

it('takes the last of one age away on a scale-down and gives no number twice', () => {
  const less = moment(5, [scaled(5, 'a', 3, 1)], replicaSet('a', cohort(1, 0)))
  const more = moment(9, [scaled(9, 'a', 1, 2)], replicaSet('a', cohort(1, 0), cohort(1, 9)))
  const numbers = after(three, less, more)
  expect(numbersOf(numbers, 'a', at(0))).toEqual([1])
  expect(numbersOf(numbers, 'a', at(9))).toEqual([4])
})

it('takes the first of one age away on an eviction and replaces it', () => {
  const restart = moment(5, [evicted(5, 'a', 0)], replicaSet('a', cohort(2, 0), cohort(1, 5)))
  const numbers = after(three, restart)
  expect(numbersOf(numbers, 'a', at(0))).toEqual([2, 3])
  expect(numbersOf(numbers, 'a', at(5))).toEqual([4])
})

it('counts pods that came and went at one instant', () => {
  const effects = [scaled(9, 'a', 3, 6), scaled(9, 'a', 6, 4), scaled(9, 'a', 4, 5)]
  const numbers = after(three, moment(9, effects, replicaSet('a', cohort(3, 0), cohort(2, 9))))
  expect(numbersOf(numbers, 'a', at(9))).toEqual([4, 7])
})

it('begins again for a ReplicaSet that is new', () => {
  const gone = moment(5, [])
  const again = moment(9, [scaled(9, 'a', 0, 1)], replicaSet('a', cohort(1, 9)))
  expect(numbersOf(after(three, gone, again), 'a', at(9))).toEqual([1])
})

it('numbers pods that were there before the story began', () => {
  const restored = moment(9, [scaled(9, 'a', 2, 3)], replicaSet('a', cohort(2, 0), cohort(1, 9)))
  expect(numbersOf(after(restored), 'a', at(0))).toEqual([1, 2])
  expect(numbersOf(after(restored), 'a', at(9))).toEqual([3])
})
