import { expect, it } from 'vitest'
import { abortDelayOf, scaleDownDelayOf } from '../../../src/laws/readings/scaleDownDelays.ts'
import type { JsonObject } from '../../../src/units/json.ts'
import { basic, blueGreen, planFrom, routed } from '../stories.ts'

function delaysOf(strategy: JsonObject): readonly number[] {
  const read = planFrom(strategy).rollout.strategy
  return [scaleDownDelayOf(read), abortDelayOf(read)]
}

it('waits half a minute unless told otherwise', () => {
  expect(delaysOf(routed)).toEqual([30, 30])
  expect(delaysOf(blueGreen)).toEqual([30, 30])
  expect(
    delaysOf({ ...blueGreen, scaleDownDelaySeconds: 5, abortScaleDownDelaySeconds: 0 }),
  ).toEqual([5, 0])
})

it('never waits for a stable that has no router in front of it', () => {
  expect(delaysOf(basic)[0]).toBe(0)
})
