import { describe, expect, it } from 'vitest'
import { newestRules } from '../../../src/releases/rules.ts'
import type { PromotionView } from '../../../src/rollout/decisions/promotion.ts'
import { promotionReason } from '../../../src/rollout/decisions/promotion.ts'

const counts = (want: number, available: number) => ({ want, have: want, available })

const view: PromotionView = {
  newRS: counts(10, 10),
  hasStable: true,
  aborted: false,
  promoteFull: false,
  fastRollback: false,
  withinWindow: false,
  desired: 10,
  threshold: null,
  stepCount: 2,
  stepIndex: 2,
  controller: newestRules,
}

describe('a canary becomes stable', () => {
  it('past its last step, with all its pods', () => {
    expect(promotionReason(view)).toBe('Completed all 2 canary steps')
    expect(promotionReason({ ...view, stepIndex: 1 })).toBe('')
    expect(promotionReason({ ...view, newRS: counts(10, 9) })).toBe('')
  })

  it('with more pods than are desired, after somebody scaled in', () => {
    expect(promotionReason({ ...view, newRS: counts(12, 12) })).not.toBe('')
  })

  it('with as many pods as its threshold asks for', () => {
    const threshold = { type: 'Pods', value: 1 } as const
    expect(promotionReason({ ...view, newRS: counts(10, 1), threshold })).not.toBe('')
  })

  it('at once without steps, and at the first deployment without pods', () => {
    expect(promotionReason({ ...view, stepCount: 0, stepIndex: null })).toBe(
      'Completed all 0 canary steps',
    )
    expect(promotionReason({ ...view, hasStable: false, newRS: counts(0, 0) })).toBe(
      'Initial deploy',
    )
  })

  it('before its last step where somebody asked for it, or a rollback skips them', () => {
    const running = { ...view, stepIndex: 0 }
    expect(promotionReason({ ...running, promoteFull: true })).toBe('Full promotion requested')
    const rollback = { ...running, fastRollback: true }
    expect(promotionReason(rollback)).toBe('Fast rollback')
    expect(promotionReason({ ...rollback, withinWindow: true })).toBe('Rollback within window')
  })

  it('without steps whatever index is left of those that it had', () => {
    expect(promotionReason({ ...view, stepCount: 0, stepIndex: 2 })).toBe(
      'Completed all 0 canary steps',
    )
  })

  it('with exactly its pods, before more were good enough', () => {
    const controller = { ...newestRules, promotesAboveReplicas: false }
    expect(promotionReason({ ...view, controller })).toBe('Completed all 2 canary steps')
    expect(promotionReason({ ...view, controller, newRS: counts(12, 12) })).toBe('')
  })

  it('never without a ReplicaSet', () => {
    expect(promotionReason({ ...view, newRS: null })).toBe('')
  })

  it('never while aborted', () => {
    expect(promotionReason({ ...view, aborted: true, promoteFull: true })).toBe('')
  })
})
