import { expect, it } from 'vitest'
import {
  desiredOf,
  everyPassage,
  isActedOn,
  isAtWork,
  isScalePending,
  isUpdateOver,
  messagesOf,
  newOf,
  ordersOf,
  othersOf,
  type Passage,
  passagesOf,
  secondsOf,
  stableOf,
  totalOf,
  wasDone,
  withHash,
} from '../../../src/laws/readings/passage.ts'
import { after, basic, storyOf } from '../stories.ts'

const story = storyOf(basic, {
  script: [
    { at: '80s', abort: true },
    { at: '90s', pause: true },
    { at: '95s', scale: 6 },
  ],
})

function turnAt(second: number): Passage {
  const found = [...passagesOf(story.timeline)].find((passage) => passage.at === after(second))
  if (found === undefined) throw new Error(`no moment at ${second}s`)
  return found
}

it('sets each moment beside the one before it', () => {
  const passages = [...passagesOf(story.timeline)]
  expect(passages[0]?.was).toBeNull()
  expect(passages.slice(1).every((passage, index) => passage.was === passages[index]?.now)).toBe(
    true,
  )
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
  expect([isUpdateOver(turnAt(10).now), isUpdateOver(turnAt(70).now)]).toEqual([true, false])
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
  const law = everyPassage('never at 70s', 'Nothing happens then.', ({ at }) =>
    at === after(70) ? `it is ${secondsOf(at)}` : null,
  )
  expect(law.check(story.timeline, story.plan)).toEqual({ at: after(70), message: 'it is 70s' })
})
