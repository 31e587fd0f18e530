import { expect, it } from 'vitest'
import { exposesAtMost, exposureOf } from '../../../src/laws/promises/exposesAtMost.ts'
import type { JsonObject } from '../../../src/units/json.ts'
import { after, basic, blueGreen, routed, storyOf } from '../stories.ts'

it('refuses a revision that gets too much traffic too early', () => {
  const { plan, timeline } = storyOf(routed)
  expect(exposesAtMost(50, '50s').check(timeline, plan)).toBeNull()
  expect(exposesAtMost(50, '51s').check(timeline, plan)).toEqual({
    at: after(110),
    message: 'v2 gets 75.0 % of the traffic, 50s after it began',
  })
})

it('lets a person promote, and go back', () => {
  const promoted = storyOf(routed, { script: [{ at: '80s', promoteFull: true }] })
  expect(exposesAtMost(50, '5m').check(promoted.timeline, promoted.plan)).toBeNull()
  const back = storyOf(routed, { script: [{ at: '80s', setImage: 'app:v1' }] })
  expect(exposesAtMost(50, '5m').check(back.timeline, back.plan)).toBeNull()
})

it('measures exposure by weight, by pods, or by the active Service', () => {
  const exposures = (strategy: JsonObject): readonly number[] =>
    [10, 70, 90].map((second) => {
      const rollout = storyOf(strategy).timeline.at(`${second}s`)?.rollout
      return rollout == null ? Number.NaN : exposureOf(rollout)
    })
  expect(exposures(routed)).toEqual([100, 50, 50])
  expect(exposures(basic)).toEqual([100, 50, 50])
  expect(exposures(blueGreen)).toEqual([100, 0, 100])
})
