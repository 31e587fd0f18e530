import { describe, expect, it } from 'vitest'
import {
  beginOperationTurn,
  completionEvent,
  concludeOperation,
  type EngineAnswer,
  type OperationState,
  startOperation,
  terminateOperation,
} from '../../../../src/application/argocd/operation/operation.ts'
import { noRetry } from '../../../../src/application/argocd/operation/retry.ts'
import { duration, instant, seconds } from '../../../../src/units/time.ts'

const request = { retry: noRetry, revision: 'b', automated: true, dryRun: false, partial: false }
const started = startOperation(request, instant(0))
const twice = { ...noRetry, limit: 2, refresh: true }
const failed = { phase: 'Failed', message: 'no' } as const
const noTimeout = duration(0)

// One look: the engine answers the same whenever it is asked.
function turn(state: OperationState, answer: EngineAnswer, at: number, timeout = noTimeout) {
  const begun = beginOperationTurn(state, timeout, instant(at))
  return begun.kind === 'wait' ? begun.turn : concludeOperation(begun, answer, timeout, instant(at))
}

describe('an operation', () => {
  it('is looked at every half minute, and compared when it has ended', () => {
    const running = { phase: 'Running', message: 'waiting' } as const
    expect(turn(started, running, 1)).toMatchObject({
      state: { phase: 'Running', message: 'waiting', finishedAt: null },
      requeueAfter: 30_000,
      refreshLevel: null,
    })
    const ended = { phase: 'Succeeded', message: 'done' } as const
    expect(turn(started, ended, 4001)).toMatchObject({
      state: { phase: 'Succeeded', finishedAt: 4000 },
      refreshLevel: 2,
    })
    expect(turn({ ...started, automated: false }, ended, 1).refreshLevel).toBe(3)
    expect(turn({ ...started, dryRun: true }, ended, 1).refreshLevel).toBeNull()
  })

  it('announces a wait, and waits twice as long', () => {
    const first = turn({ ...started, retry: twice }, failed, 1)
    expect(first.state).toMatchObject({
      phase: 'Running',
      retryCount: 1,
      finishedAt: 0,
      message: 'no. Retrying attempt #1 at 12:00AM.',
    })
    expect(turn(first.state, failed, 9001)).toMatchObject({ state: first.state, requeueAfter: 999 })
    expect(beginOperationTurn(first.state, noTimeout, instant(10_001))).toMatchObject({
      kind: 'ask',
      call: 'sync',
      state: { message: 'Retrying operation with latest revisions. Attempt #1', revision: '' },
    })
  })

  it('says how often it was retried when it gives up', () => {
    const last = { ...started, retry: twice, retryCount: 2 }
    expect(turn(last, failed, 1).state).toMatchObject({
      phase: 'Failed',
      message: 'no (retried 2 times).',
    })
  })

  it('breaks if its back-off cannot be read', () => {
    const backoff = { duration: '5x', factor: null, maxDuration: '' }
    expect(turn({ ...started, retry: { ...twice, backoff } }, failed, 1).state).toMatchObject({
      phase: 'Error',
      message: 'no (failed to retry: unable to parse 5x as a duration)',
    })
  })

  it('is ended by its timeout, waits for retries included, and not retried', () => {
    const waiting = { ...started, retry: twice, retryCount: 1, finishedAt: instant(0) }
    const answer = { phase: 'Failed', message: 'Operation terminated' } as const
    expect(turn(waiting, answer, 1, seconds(5)).requeueAfter).toBe(4999)
    expect(turn(waiting, answer, 5001, seconds(5)).state.message).toBe(
      'Operation terminated, triggered by controller sync timeout (retried 1 times).',
    )
  })

  it('is ended by a person, if it still runs', () => {
    const told = terminateOperation(started)
    expect(beginOperationTurn(told, noTimeout, instant(1))).toMatchObject({ call: 'terminate' })
    const ended = { ...started, phase: 'Succeeded' } as const
    expect(terminateOperation(ended)).toBe(ended)
  })

  it('tells its end in an event', () => {
    expect(completionEvent({ ...started, phase: 'Succeeded' }, 'b')).toBe(
      'Sync operation to b succeeded',
    )
    expect(completionEvent({ ...started, ...failed, partial: true }, 'b')).toBe(
      'Partial sync operation to b failed: no',
    )
  })
})
