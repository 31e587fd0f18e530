import { after, earliest, type Instant } from '../../../units/time.ts'
import {
  type ApplicationState,
  type ApplicationTurn,
  type ApplicationView,
  lastOperationOf,
  serverIn,
} from '../applicationState.ts'
import { autoSync } from '../autoSync/autoSync.ts'
import { defaultSelfHeal } from '../autoSync/selfHeal.ts'
import type { ApplicationComparison } from '../compare/compareApplication.ts'
import { comparisonAt } from '../compare/comparisonAt.ts'
import { isPhaseCompleted } from '../operation/phase.ts'
import { startSync } from '../operation/startSync.ts'
import { canSync, matchingWindows, type SyncWindow } from '../windows/syncWindows.ts'
import type { CompareLevel } from './refresh.ts'

/**
 * Compares an Application with Git at a level, stores what came of it, and syncs by itself where
 * that is wanted (`processAppRefreshQueueItem`).
 */
export function compareNow(turn: ApplicationTurn, level: CompareLevel, now: Instant): void {
  const { app, view } = turn
  const known = level < 2 ? view.commits.find(({ hash }) => hash === app.revision) : undefined
  const commit = known ?? view.commits.at(-1)
  if (commit === undefined) return
  const comparison = comparisonAt(commit, view.spec, serverIn(turn))
  const { status, message } = comparison.health
  turn.app = {
    ...app,
    sync: comparison.sync,
    revision: commit.hash,
    health: status === app.health.status ? app.health : { status, message },
    conditions: comparison.conditions,
    resources: comparison.resources,
  }
  if (mayBegin(turn, now)) decide(turn, comparison, now)
}

function mayBegin({ view }: ApplicationTurn, now: Instant): boolean {
  return canSync(windowsOf(view), false, null, now).canSync
}

/** The windows that concern the Application. */
export function windowsOf({ windows, spec }: ApplicationView): readonly SyncWindow[] {
  const { name, destinationNamespace: namespace, server, clusterName } = spec
  return matchingWindows(windows, { name, namespace, server, clusterName })
}

function decide(turn: ApplicationTurn, comparison: ApplicationComparison, now: Instant): void {
  const { app, view } = turn
  const { spec } = view
  const decision = autoSync(
    {
      policy: spec.syncPolicy,
      source: spec.source,
      operationRequested: isUnderWay(app),
      deleting: false,
      last: lastOperationOf(app.operation, spec.source),
      sync: comparison.sync,
      revision: app.revision,
      resources: comparison.resources.map(({ key, sync, requiresPruning }) => {
        const { group, kind, name } = key
        return { group, kind, name, sync, requiresPruning }
      }),
      revisionsMayHaveChanges: true,
      selfHeal: defaultSelfHeal,
    },
    now,
  )
  if (decision.kind === 'refused') {
    turn.app = { ...app, conditions: [...app.conditions, `SyncError: ${decision.message}`] }
  }
  if (decision.kind === 'later') {
    const lookAt = earliest(app.poll.lookAt, after(now, decision.after))
    turn.app = { ...app, poll: { ...app.poll, requested: 2, lookAt } }
  }
  if (decision.kind === 'sync') {
    const { operation } = decision
    const resources = operation.resources?.map((one) => ({ ...one, namespace: '' })) ?? null
    const ordered = { ...operation, resources }
    turn.app = startSync(app, ordered, { automated: true, retry: operation.retry }, now)
  }
}

/** An operation has begun and not ended. */
export function isUnderWay({ operation }: ApplicationState): boolean {
  return operation !== null && !isPhaseCompleted(operation.state.phase)
}
