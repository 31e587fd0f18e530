import { describe, expect, it } from 'vitest'
import { abortAtDeadline } from '../../../src/rollout/reconcilers/progressDeadline.ts'
import type { RolloutStatus } from '../../../src/rollout/status.ts'
import { canary, condition, draftOf, eventsOf, passOf, updating } from '../given.ts'

const plan = canary({}, { progressDeadlineSeconds: 60, progressDeadlineAbort: true })
const conditions = [condition('Progressing', 'True', 'ReplicaSetUpdated', 10)]

function asked(second: number, more: Partial<RolloutStatus> = {}, of = plan) {
  const pass = passOf(updating(of, { status: { conditions } }), second)
  abortAtDeadline(pass, draftOf(pass, more))
  return pass
}

describe('progressDeadlineAbort', () => {
  it('aborts an update without progress', () => {
    const pass = asked(70)
    const message = 'ReplicaSet "demo-v2" has timed out progressing.'
    expect(pass.pause).toMatchObject({ abort: true, abortMessage: message })
    expect(eventsOf(pass)).toEqual([`RolloutAborted: ${message}`])
  })

  it('waits for the deadline', () => {
    expect(asked(69).pause.abort).toBe(false)
  })

  it('spares an update that goes on in this very pass, or is done', () => {
    expect(asked(70, { availableReplicas: 1 }).pause.abort).toBe(false)
    expect(asked(70, { stableRS: 'v2' }).pause.abort).toBe(false)
  })

  it('does nothing where it is not asked for', () => {
    const patient = canary({}, { progressDeadlineSeconds: 60 })
    expect(asked(70, {}, patient).pause.abort).toBe(false)
  })
})
