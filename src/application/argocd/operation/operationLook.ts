import { after, duration, type Instant, seconds } from '../../../units/time.ts'
import { type ApplicationTurn, type Operation, serverIn } from '../applicationState.ts'
import { comparisonAt } from '../compare/comparisonAt.ts'
import { windowsOf } from '../refresh/compareNow.ts'
import { requestRefresh } from '../refresh/polling.ts'
import { type SyncState, startedSync } from '../sync/engineLook.ts'
import { type LiveCluster, liveCluster } from '../sync/liveCluster.ts'
import { syncPlanOf } from '../sync/syncPlanOf.ts'
import { syncTurn } from '../sync/syncTurn.ts'
import { terminateSync } from '../sync/terminateSync.ts'
import { canSync } from '../windows/syncWindows.ts'
import { objectionToSync } from './objection.ts'
import {
  type AskEngine,
  beginOperationTurn,
  concludeOperation,
  type OperationTurn,
} from './operation.ts'

/** No limit: `--sync-timeout` of the controller is 0 by default. */
const syncTimeout = duration(0)

/** `ARGOCD_SYNC_WAVE_DELAY`: between two waves. */
const waveDelay = seconds(2)

/** An operation that wrote its own state is looked at again at once. */
const atOnce = duration(1)

/** One look of the controller at an operation (`processRequestedAppOperation`). */
export function operationLook(turn: ApplicationTurn, operation: Operation, now: Instant): void {
  const begun = beginOperationTurn(operation.state, syncTimeout, now)
  if (begun.kind === 'wait') {
    settle(turn, operation, begun.turn, after(now, begun.turn.requeueAfter), now)
    return
  }
  const retries = operation.state.finishedAt !== null
  const asked = retries ? { ...operation, engine: startedSync } : operation
  const { engine, waits } = askEngine(turn, asked, begun, now)
  const answer = { phase: engine.phase, message: engine.message }
  const concluded = concludeOperation(begun, answer, syncTimeout, now)
  const { phase, message } = concluded.state
  const wrote = phase !== operation.state.phase || message !== operation.state.message
  const delay = waits ? waveDelay : wrote ? atOnce : concluded.requeueAfter
  settle(turn, { ...asked, engine }, concluded, after(now, delay), now)
}

function settle(
  turn: ApplicationTurn,
  operation: Operation,
  { state, refreshLevel }: OperationTurn,
  lookAt: Instant,
  now: Instant,
): void {
  const { app } = turn
  const ended = state.phase !== 'Running' && state.phase !== 'Terminating'
  turn.app = {
    ...app,
    operation: { ...operation, state, lookAt: ended ? null : lookAt },
    poll: refreshLevel === null ? app.poll : requestRefresh(app.poll, refreshLevel, now),
  }
}

/** What the engine answers, and whether a wave was set going that is not the last. */
function askEngine(
  turn: ApplicationTurn,
  { engine, request, revision }: Operation,
  { call, state }: AskEngine,
  now: Instant,
): { readonly engine: SyncState; readonly waits: boolean } {
  const { view } = turn
  const { spec } = view
  const commit = view.commits.find(({ hash }) => hash === revision) ?? view.commits.at(-1)
  if (commit === undefined) return { engine, waits: false }
  const server = serverIn(turn)
  const comparison = comparisonAt(commit, spec, server)
  const objection = objectionToSync(state, {
    windows: canSync(windowsOf(view), !state.automated, state.startedAt, now),
    conditions: comparison.conditions,
    syncOptions: request.syncOptions,
  })
  if (call === 'sync' && objection !== null) {
    return { engine: { ...engine, ...objection }, waits: false }
  }
  const plan = syncPlanOf(
    {
      ...request,
      resources: request.resources ?? [],
      force: false,
      dryRun: false,
      skipHooks: false,
      startedAt: state.startedAt,
      pruneConfirmedAt: null,
    },
    comparison,
    commit.hash,
    spec.destinationNamespace,
    spec.ignoreDifferences,
  )
  const before: LiveCluster = { server, written: [] }
  const play = call === 'sync' ? syncTurn : terminateSync
  const looked = play(engine, plan, liveCluster(view.objectionTo, now), before)
  turn.server = looked.world.server
  turn.orders.push(...looked.world.written)
  const waits = looked.orders.some((order) => order.kind === 'wave' && !order.final)
  return { engine: looked.state, waits }
}
