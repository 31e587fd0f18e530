import { describe, expect, it } from 'vitest'
import { beginDraft, finishDraft, recordEvent, setCondition } from '../../src/autoscaler/draft.ts'
import { at, autoscaler } from './given.ts'

function able(status: 'True' | 'False', reason: string) {
  return { type: 'AbleToScale', status, reason, message: reason } as const
}

describe('a condition', () => {
  it('stays in its place, and remembers when its status last changed', () => {
    const draft = beginDraft(autoscaler(), at(15))
    setCondition(draft, able('True', 'SucceededGetScale'))
    setCondition(draft, { ...able('True', 'ValidMetricFound'), type: 'ScalingActive' })
    const next = beginDraft(finishDraft(draft), at(30))
    setCondition(next, able('True', 'SucceededRescale'))
    expect(
      next.conditions.map(({ reason, lastTransitionTime }) => [reason, lastTransitionTime]),
    ).toEqual([
      ['SucceededRescale', at(15)],
      ['ValidMetricFound', at(15)],
    ])
    setCondition(next, able('False', 'FailedGetScale'))
    expect(next.conditions[0]?.lastTransitionTime).toBe(at(30))
  })
})

it('a finished pass keeps a status that says the same', () => {
  const begun = autoscaler()
  const draft = beginDraft(begun, at(15))
  draft.currentMetrics = []
  const finished = finishDraft(draft)
  expect(finished.status).toBe(begun.status)
  expect(finished.syncedAt).toBe(at(15))
})

it('an event belongs to the HPA', () => {
  const draft = beginDraft(autoscaler(), at(15))
  recordEvent(draft, 'Normal', 'SuccessfulRescale', 'New size: 2; reason: ')
  expect(draft.orders).toEqual([
    {
      kind: 'recordEvent',
      at: at(15),
      type: 'Normal',
      reason: 'SuccessfulRescale',
      message: 'New size: 2; reason: ',
      object: 'HorizontalPodAutoscaler/demo',
    },
  ])
})
