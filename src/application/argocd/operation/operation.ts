import {
  after,
  between,
  type Duration,
  duration,
  type Instant,
  rfc3339,
  seconds,
  wholeSecond,
} from '../../../units/time.ts'
import { isPhaseCompleted, type OperationPhase } from './phase.ts'
import { type RetryStrategy, retryWait } from './retry.ts'

/** A request to sync, and how far it has come (`status.operationState`). */
export interface OperationState {
  readonly phase: OperationPhase
  readonly message: string
  readonly startedAt: Instant
  /**
   * The whole second at which it ended; of a Running one: at which the last attempt failed, while
   * the next one is waited for. null: neither.
   */
  readonly finishedAt: Instant | null
  readonly retryCount: number
  readonly retry: RetryStrategy
  /** '': the newest. */
  readonly revision: string
  /** Started by the controller itself. */
  readonly automated: boolean
  /** Nothing is applied. */
  readonly dryRun: boolean
  /** Only some resources are synced. */
  readonly partial: boolean
}

/** What the engine answers when it is asked. */
export interface EngineAnswer {
  readonly phase: OperationPhase
  readonly message: string
}

/**
 * What an operation asks of the engine: to begin or go on, or to end what it has begun, because
 * somebody wants it or because it takes too long.
 */
export type EngineCall = 'sync' | 'terminate' | 'timeOut'

export interface OperationTurn {
  readonly state: OperationState
  /** When the controller looks at it again, at the latest: after the change's own event. */
  readonly requeueAfter: Duration
  /** The level of the comparison that an ended operation asks for; null: it has not ended. */
  readonly refreshLevel: 2 | 3 | null
}

/** A running operation is looked at this often, at least. */
const operationPollInterval: Duration = seconds(30)

export function startOperation(
  request: Pick<OperationState, 'retry' | 'revision' | 'automated' | 'dryRun' | 'partial'>,
  at: Instant,
): OperationState {
  const startedAt = wholeSecond(at)
  const fresh = {
    phase: 'Running',
    message: '',
    startedAt,
    finishedAt: null,
    retryCount: 0,
  } as const
  return { ...fresh, ...request }
}

/**
 * A person ends an operation; one that has ended stays as it is.
 *
 * @waits for people who terminate an operation
 */
export function terminateOperation(state: OperationState): OperationState {
  return isPhaseCompleted(state.phase) ? state : { ...state, phase: 'Terminating' }
}

/** The engine is to be asked; what it answers goes to {@link concludeOperation}. */
export interface AskEngine {
  readonly kind: 'ask'
  readonly call: EngineCall
  readonly state: OperationState
}

/** Nothing is to be done but to look again. */
export interface AwaitRetry {
  readonly kind: 'wait'
  readonly turn: OperationTurn
}

/**
 * What an operation does first of all when it is looked at (`processRequestedAppOperation`).
 * `syncTimeout`: the controller's, from the start of the operation, retries included; 0 is none.
 */
export function beginOperationTurn(
  state: OperationState,
  syncTimeout: Duration,
  now: Instant,
): AskEngine | AwaitRetry {
  if (state.phase === 'Terminating') return { kind: 'ask', call: 'terminate', state }
  if (syncTimeout > 0 && now > after(state.startedAt, syncTimeout)) {
    const message = 'operation is terminating due to timeout'
    return { kind: 'ask', call: 'timeOut', state: { ...state, phase: 'Terminating', message } }
  }
  if (state.finishedAt === null) return { kind: 'ask', call: 'sync', state }
  // Counted with the retry that is waited for, so it is a factor longer than what was announced.
  const waits = retryWait(state.retry, state.retryCount)
  if (!waits.ok) {
    return {
      kind: 'wait',
      turn: ended({ ...state, phase: 'Error', message: waits.error }, syncTimeout, now),
    }
  }
  const remaining = between(now, after(state.finishedAt, waits.wait))
  if (remaining > 0) {
    const requeueAfter = capped(remaining, state, syncTimeout, now)
    return { kind: 'wait', turn: { state, requeueAfter, refreshLevel: null } }
  }
  const newest = state.retry.refresh ? ' with latest revisions' : ''
  return {
    kind: 'ask',
    call: 'sync',
    state: {
      ...state,
      finishedAt: null,
      message: `Retrying operation${newest}. Attempt #${state.retryCount}`,
      revision: state.retry.refresh ? '' : state.revision,
    },
  }
}

/** What becomes of an operation after the engine has answered. */
export function concludeOperation(
  { call, state }: AskEngine,
  answer: EngineAnswer,
  syncTimeout: Duration,
  now: Instant,
): OperationTurn {
  const next = { ...state, ...answer }
  const failed = answer.phase === 'Failed' || answer.phase === 'Error'
  if (!failed) return ended(next, syncTimeout, now)
  const { limit } = state.retry
  if (call === 'sync' && (limit < 0 || state.retryCount < limit)) {
    return ended(retried(next, now), syncTimeout, now)
  }
  const cause = call === 'timeOut' ? ', triggered by controller sync timeout' : ''
  const times = state.retryCount > 0 ? ` (retried ${state.retryCount} times).` : ''
  return ended({ ...next, message: answer.message + cause + times }, syncTimeout, now)
}

function retried(state: OperationState, now: Instant): OperationState {
  const announced = retryWait(state.retry, state.retryCount)
  if (!announced.ok) {
    const message = `${state.message} (failed to retry: ${announced.error})`
    return { ...state, phase: 'Error', message }
  }
  const retryCount = state.retryCount + 1
  const clock = kitchen(after(now, announced.wait))
  return {
    ...state,
    phase: 'Running',
    finishedAt: wholeSecond(now),
    retryCount,
    message: `${state.message}. Retrying attempt #${retryCount} at ${clock}.`,
  }
}

function ended(state: OperationState, syncTimeout: Duration, now: Instant): OperationTurn {
  const completed = isPhaseCompleted(state.phase)
  return {
    state: completed ? { ...state, finishedAt: wholeSecond(now) } : state,
    requeueAfter: capped(operationPollInterval, state, syncTimeout, now),
    refreshLevel: completed && !state.dryRun ? (state.automated ? 2 : 3) : null,
  }
}

// So that a timeout is noticed in time.
function capped(
  wait: Duration,
  state: OperationState,
  syncTimeout: Duration,
  now: Instant,
): Duration {
  if (syncTimeout <= 0 || state.phase === 'Terminating') return wait
  const remaining = between(now, after(state.startedAt, syncTimeout))
  return duration(Math.min(wait, remaining))
}

/** Go's `3:04PM`, in UTC. */
function kitchen(at: Instant): string {
  const clock = rfc3339(at)
  const hour = Number(clock.slice(11, 13))
  const minutes = clock.slice(14, 16)
  return `${hour % 12 === 0 ? 12 : hour % 12}:${minutes}${hour < 12 ? 'AM' : 'PM'}`
}

/**
 * The text of the event of an operation that has ended.
 *
 * @waits for events of an Application
 */
export function completionEvent(
  { phase, message, partial }: OperationState,
  revision: string,
): string {
  const what = partial ? 'Partial sync operation' : 'Sync operation'
  const to = revision === '' ? '' : ` to ${revision}`
  return `${what}${to} ${phase === 'Succeeded' ? 'succeeded' : `failed: ${message}`}`
}
