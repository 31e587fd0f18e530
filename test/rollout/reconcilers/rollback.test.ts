import { describe, expect, it } from 'vitest'
import {
  hasDeadline,
  isFastRollback,
  isRollbackWithinWindow,
} from '../../../src/rollout/reconcilers/rollback.ts'
import { at, blueGreen, canary, passOf, promoted, replicaSet, updating } from '../given.ts'

const back = [replicaSet('v2', 0), replicaSet('v1', 4, { createdAt: at(9) })]
const window = { rollbackWindow: { revisions: 1 } }

describe('a fast rollback', () => {
  it('is one to the stable ReplicaSet', () => {
    expect(isFastRollback(passOf(promoted(canary())))).toBe(true)
    expect(isFastRollback(passOf(updating(canary())))).toBe(false)
  })

  it('is one to an older ReplicaSet within the window', () => {
    const pass = passOf(updating(canary({}, window), { replicaSets: back }))
    expect([isFastRollback(pass), isRollbackWithinWindow(pass)]).toEqual([true, true])
    const without = passOf(updating(canary(), { replicaSets: back }))
    expect([isFastRollback(without), isRollbackWithinWindow(without)]).toEqual([false, false])
  })

  it('is, for blue-green, one to an older ReplicaSet that waits out its delay', () => {
    const delayed = [replicaSet('v2', 4, { scaleDownAt: at(101) }), back[1] ?? replicaSet('v1', 4)]
    expect(isFastRollback(passOf(updating(blueGreen(), { replicaSets: delayed })))).toBe(true)
    expect(isFastRollback(passOf(updating(canary(), { replicaSets: delayed })))).toBe(false)
    const due = passOf(updating(blueGreen(), { replicaSets: delayed }), 101)
    expect(isFastRollback(due)).toBe(false)
  })

  it('is none to a ReplicaSet that is not older, delay or not', () => {
    const of = (createdAt: number): boolean => {
      const replicaSets = [
        replicaSet('v1', 4, { createdAt: at(9) }),
        replicaSet('v2', 4, { scaleDownAt: at(130), createdAt: at(createdAt) }),
      ]
      return isFastRollback(passOf(updating(blueGreen(), { replicaSets })))
    }
    expect([of(8), of(9), of(10)]).toEqual([true, false, false])
  })

  it('is none without either ReplicaSet', () => {
    for (const hash of ['v1', 'v2']) {
      const state = updating(canary({}, window), { replicaSets: [replicaSet(hash, 1)] })
      expect(isFastRollback(passOf(state))).toBe(false)
      expect(hasDeadline(passOf(state))).toBe(false)
    }
  })

  it('is none before anything is stable', () => {
    const first = updating(canary(), { status: { stableRS: '', currentPodHash: '' } })
    expect(isFastRollback(passOf(first))).toBe(false)
  })
})
