import {
  beginOperationTurn,
  concludeOperation,
  type OperationState,
  startOperation,
  terminateOperation,
} from '../../../../src/application/argocd/operation/operation.ts'
import {
  isPhaseCompleted,
  type OperationPhase,
} from '../../../../src/application/argocd/operation/phase.ts'
import {
  type RetryStrategy,
  retryWait,
} from '../../../../src/application/argocd/operation/retry.ts'
import { instant, seconds } from '../../../../src/units/time.ts'

export interface RecordedRetry {
  readonly limit?: number
  readonly refresh?: boolean
  readonly backoff?: {
    readonly duration?: string
    readonly factor?: number
    readonly maxDuration?: string
  }
}

interface Recorded {
  readonly automated: boolean
  readonly retry: RecordedRetry
  readonly syncTimeout: number
  readonly terminateAt?: number
  readonly attempts: readonly {
    readonly steps: number
    readonly phase: OperationPhase
    readonly message: string
    readonly secondsPerStep: number
  }[]
  readonly expected: { readonly log: readonly unknown[] }
}

export function strategyOf({ limit = 0, refresh = false, backoff }: RecordedRetry): RetryStrategy {
  if (backoff === undefined) return { limit, refresh, backoff: null }
  const { duration = '', factor = null, maxDuration = '' } = backoff
  return { limit, refresh, backoff: { duration, factor, maxDuration } }
}

export function retryWaits({ retry }: { readonly retry: RecordedRetry }): unknown {
  return Array.from({ length: 9 }, (_, exponent) => {
    const waits = retryWait(strategyOf(retry), exponent)
    return waits.ok ? waits.wait / 1000 : { error: waits.error }
  })
}

const running = 'waiting for healthy state of argoproj.io/Rollout/demo'

/** An operation over an engine that answers as the row says, in a world that the row describes. */
export function operationAnswer(row: Recorded): unknown {
  const timeout = seconds(row.syncTimeout)
  const log: unknown[] = []
  let at = 0
  let attempt = 0
  let steps = 0
  let refreshLevel: number | null = null
  let state = startOperation(
    {
      retry: strategyOf(row.retry),
      revision: 'aaaaaaa1',
      automated: row.automated,
      dryRun: false,
      partial: false,
    },
    instant(0),
  )
  while (!isPhaseCompleted(state.phase) && log.length < row.expected.log.length) {
    const now = instant(at * 1000 + 1)
    const before = state
    const begun = beginOperationTurn(state, timeout, now)
    const script = row.attempts[Math.min(attempt, row.attempts.length - 1)]
    let asked: string | null = null
    let turn = begun.kind === 'wait' ? begun.turn : null
    if (begun.kind === 'ask') {
      asked = begun.state.revision
      const terminated = { phase: 'Failed', message: 'Operation terminated' } as const
      const answer =
        begun.call !== 'sync'
          ? terminated
          : steps < (script?.steps ?? 0)
            ? ({ phase: 'Running', message: running } as const)
            : { phase: script?.phase ?? 'Succeeded', message: script?.message ?? '' }
      steps = answer.phase === 'Running' ? steps + 1 : 0
      if (answer.phase !== 'Running') attempt++
      turn = concludeOperation(begun, answer, timeout, now)
    }
    if (turn === null) break
    state = turn.state
    refreshLevel = turn.refreshLevel
    log.push({
      at,
      phase: state.phase,
      message: state.message,
      retryCount: state.retryCount,
      finishedAt: state.finishedAt === null ? null : state.finishedAt / 1000,
      engine: begun.kind === 'ask',
      ...(asked !== null && { requestedRevision: asked }),
      requeueAfter: Math.ceil(turn.requeueAfter / 1000) + 0,
    })
    const next = at + pauseAfter(before, state, turn.requeueAfter, script?.secondsPerStep ?? 0)
    const { terminateAt = -1 } = row
    const terminated = at < terminateAt && terminateAt <= next
    at = terminated ? terminateAt : next
    if (terminated) state = terminateOperation(state)
  }
  return { log, ...(refreshLevel !== null && { refreshLevel }) }
}

// An own write is told at once; a running attempt changes the cluster at its own pace.
function pauseAfter(
  before: OperationState,
  after: OperationState,
  requeueAfter: number,
  secondsPerStep: number,
): number {
  const waits = Math.ceil(requeueAfter / 1000)
  if (after.retryCount > before.retryCount) return 0
  if (after.finishedAt !== null) return waits
  return Math.min(secondsPerStep, waits)
}
