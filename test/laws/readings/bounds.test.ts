import { expect, it } from 'vitest'
import { surgeOf, unavailableOf } from '../../../src/laws/readings/bounds.ts'
import type { JsonObject } from '../../../src/units/json.ts'
import { blueGreen, routed, storyOf } from '../stories.ts'

function rolloutOf(strategy: JsonObject, replicas: number) {
  const { timeline } = storyOf({ steps: [{ setWeight: 50 }], ...strategy }, {}, { replicas })
  const rollout = timeline.moments.at(0)?.world.rollout
  if (rollout == null) throw new Error('no Rollout')
  return rollout
}

it('rounds the surge up and what may be missing down', () => {
  const rollout = rolloutOf({ maxSurge: '26%', maxUnavailable: '49%' }, 10)
  expect([surgeOf(rollout), unavailableOf(rollout)]).toEqual([3, 4])
})

it('takes a quarter of each where nothing is given', () => {
  const rollout = rolloutOf({}, 10)
  expect([surgeOf(rollout), unavailableOf(rollout)]).toEqual([3, 2])
})

it('lets one pod be missing where both come to nothing', () => {
  const rollout = rolloutOf({ maxSurge: 0, maxUnavailable: '1%' }, 10)
  expect([surgeOf(rollout), unavailableOf(rollout)]).toEqual([0, 1])
})

it('says nothing about other strategies', () => {
  expect(surgeOf(rolloutOf(routed, 4))).toBeNull()
  const { timeline } = storyOf(blueGreen)
  const rollout = timeline.moments.at(0)?.world.rollout
  expect(rollout == null ? 0 : unavailableOf(rollout)).toBeNull()
})
