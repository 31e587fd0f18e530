import { expect, it } from 'vitest'
import {
  desiredOf,
  everyTurn,
  isActedOn,
  isAtWork,
  isPromoted,
  isScalePending,
  messagesOf,
  newOf,
  ordersOf,
  othersOf,
  secondsOf,
  stableOf,
  type Turn,
  totalOf,
  turnsOf,
  wasDone,
  withHash,
} from '../../../src/fast-check/readings/turn.ts'
import { after, basic, storyOf } from '../stories.ts'

const story = storyOf(basic, {
  script: [
    { at: 80, abort: true },
    { at: 90, pause: true },
    { at: 95, scale: 6 },
  ],
})

function turnAt(second: number): Turn {
  const found = [...turnsOf(story.timeline)].find((turn) => turn.at === after(second))
  if (found === undefined) throw new Error(`no moment at ${second}s`)
  return found
}

it('sets each moment beside the one before it', () => {
  const turns = [...turnsOf(story.timeline)]
  expect(turns[0]?.was).toBeNull()
  expect(turns.slice(1).every((turn, index) => turn.was === turns[index]?.now)).toBe(true)
})

it('tells what people did from what happened by itself', () => {
  expect(isActedOn(turnAt(60))).toBe(true)
  expect(isActedOn(turnAt(70))).toBe(false)
  expect(wasDone(turnAt(80), 'promote', 'abort')).toBe(true)
  expect(wasDone(turnAt(60), 'promote', 'abort')).toBe(false)
})

it('finds the ReplicaSets by the part they play', () => {
  const { now } = turnAt(70)
  expect([newOf(now)?.hash, stableOf(now)?.hash, withHash(now, 'v3')]).toEqual(['v2', 'v1', null])
  expect(othersOf(now)).toEqual([])
  expect([desiredOf(now), totalOf(now.replicaSets, 'want')]).toEqual([4, 4])
})

it('knows when an update is over, and when it stands still', () => {
  expect([isPromoted(turnAt(10).now), isPromoted(turnAt(70).now)]).toEqual([true, false])
  expect([isAtWork(turnAt(70).now), isAtWork(turnAt(90).now)]).toEqual([true, false])
  expect([isScalePending(turnAt(90).now), isScalePending(turnAt(95).now)]).toEqual([false, true])
})

it('lists orders and events of one kind', () => {
  expect(ordersOf(turnAt(60), 'scaleReplicaSet').map((one) => one.hash)).toEqual(['v1', 'v2'])
  expect(messagesOf(turnAt(70), 'RolloutStepCompleted')).toEqual([
    'Rollout step 1/4 completed (setWeight: 50)',
  ])
})

it('makes a law of a sentence about one moment', () => {
  const law = everyTurn('never at 70s', 'Nothing happens then.', ({ at }) =>
    at === after(70) ? `it is ${secondsOf(at)}` : null,
  )
  expect(law.check(story.timeline, story.plan)).toEqual({ at: after(70), message: 'it is 70s' })
})
