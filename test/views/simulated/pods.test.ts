import { expect, it } from 'vitest'
import { numbersAfter } from '../../../src/views/simulated/podNumbers.ts'
import { podInfos } from '../../../src/views/simulated/pods.ts'
import { at, cohort, moment, replicaSet, scaled } from './sampleWorld.ts'

it('names pods by their number and runs them from their creation on', () => {
  const one = replicaSet('a', cohort(1, 0), cohort(1, 0, false), cohort(1, 9, false))
  const first = moment(0, [scaled(0, 'a', 0, 2)], replicaSet('a', cohort(2, 0, false)))
  const second = moment(9, [scaled(9, 'a', 2, 3)], one)
  const numbers = numbersAfter(numbersAfter(new Map(), first), second)
  const views = podInfos(one, numbers, at(10))
  expect(views.map(({ name, age, readyContainers }) => [name, age, readyContainers])).toEqual([
    ['a-0001', 10_000, 1],
    ['a-0002', 10_000, 0],
    ['a-0003', 1000, 0],
  ])
  expect(new Set(views.map(({ status }) => status))).toEqual(new Set(['Running']))
})
