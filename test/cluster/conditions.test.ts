import { describe, expect, it } from 'vitest'
import {
  conditionOf,
  renewing,
  type Said,
  sameConditions,
  withCondition,
  withoutCondition,
} from '../../src/cluster/conditions.ts'
import { at, condition } from '../rollout/given.ts'

const healthy = condition('Healthy', 'True', 'RolloutHealthy')
const paused = condition('Paused', 'False', 'RolloutPaused')
const list = [healthy, paused]
const says = (status: Said['status'], reason: string): Said => ({
  type: 'Healthy',
  status,
  reason,
  message: 'new text',
})

describe('a condition', () => {
  it('that says the same is left alone, old message and times included', () => {
    expect(withCondition(list, says('True', 'RolloutHealthy'), at(9))).toBe(list)
  })

  it('with another reason moves to the end, and keeps the time of its last transition', () => {
    const next = withCondition(list, says('True', 'Other'), at(9))
    expect(next.map(({ type }) => type)).toEqual(['Paused', 'Healthy'])
    expect(next[1]).toMatchObject({ lastUpdateTime: at(9), lastTransitionTime: at(0) })
  })

  it('with another status begins anew', () => {
    const [, next] = withCondition(list, says('False', 'RolloutHealthy'), at(9))
    expect(next).toMatchObject({ lastUpdateTime: at(9), lastTransitionTime: at(9) })
  })

  it('is added at the end', () => {
    expect(withCondition([paused], says('True', 'RolloutHealthy'), at(9))[1]).toEqual({
      ...says('True', 'RolloutHealthy'),
      lastUpdateTime: at(9),
      lastTransitionTime: at(9),
    })
  })

  it('is renewed even where it says the same', () => {
    const next = renewing(list, list[0], says('True', 'RolloutHealthy'), at(9))
    expect(next[1]).toMatchObject({
      message: 'new text',
      lastUpdateTime: at(9),
      lastTransitionTime: at(0),
    })
  })

  it('is found and taken out by its type', () => {
    expect(conditionOf(list, 'Paused')).toBe(paused)
    expect(conditionOf([paused], 'Healthy')).toBeUndefined()
    expect(withoutCondition(list, 'Healthy')).toEqual([paused])
    expect(withoutCondition([paused], 'Healthy')).toEqual([paused])
  })
})

describe('two lists of conditions', () => {
  it('are the same with the same entries in the same order', () => {
    expect(sameConditions(list, [{ ...healthy }, { ...paused }])).toBe(true)
    expect(sameConditions(list, [paused, healthy])).toBe(false)
    expect(sameConditions(list, [healthy])).toBe(false)
  })

  it.each(['status', 'reason', 'message', 'lastUpdateTime', 'lastTransitionTime'])(
    'differ by one %s',
    (key) => {
      expect(sameConditions([healthy], [{ ...healthy, [key]: 'other' }])).toBe(false)
    },
  )
})
