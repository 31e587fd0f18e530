import { expect, it } from 'vitest'
import {
  maximumOf,
  podsFor,
  stepsOf,
  weightInForce,
  weightUpTo,
} from '../../../src/laws/readings/weights.ts'
import { basic, blueGreen, storyOf } from '../stories.ts'

const { timeline } = storyOf(basic, { script: [{ at: '105s', abort: true }] })

function weightAt(second: number): number {
  const rollout = timeline.at(`${second}s`)?.rollout
  return rollout == null ? Number.NaN : weightInForce(rollout)
}

it('finds the weight that the steps ask for', () => {
  expect([10, 70, 100, 105].map(weightAt)).toEqual([100, 50, 75, 0])
})

it('finds the last weight up to a step', () => {
  const rollout = timeline.at('70s')?.rollout
  const steps = rollout == null ? [] : stepsOf(rollout)
  expect([-1, 0, 1, 2, 3].map((index) => weightUpTo(steps, index))).toEqual([0, 50, 50, 75, 75])
})

it('counts in hundredths, and blue-green in no steps at all', () => {
  const rollout = storyOf(blueGreen).timeline.at('70s')?.rollout
  expect(rollout == null ? null : [maximumOf(rollout), stepsOf(rollout)]).toEqual([100, []])
})

it('finds the fewest pods that carry a weight', () => {
  expect([0, 1, 25, 26, 100].map((weight) => podsFor(4, weight, 100))).toEqual([0, 1, 1, 2, 4])
})
