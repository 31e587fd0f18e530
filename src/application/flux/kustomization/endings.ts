import { goDurationText } from '../../../go/duration.ts'
import { between, type Instant } from '../../../units/time.ts'
import { isConditionTrue, unmarked, withRetry } from '../conditions.ts'
import { type Nanoseconds, retryIntervalOf } from '../intervals.ts'
import { never, type Returned, returning } from '../outcome.ts'
import { printedChanges } from './changeSet.ts'
import { deleteAll } from './deleteAll.ts'
import { withSnapshot } from './kustomization.ts'
import { ownerLabels } from './marks.ts'
import {
  type KustomizationRun,
  type ReconciledKustomization,
  reporting,
  runWithStatus,
  telling,
} from './run.ts'
import type { KustomizationSpec } from './spec.ts'

// How a run ends: well, badly, for good, or with the object itself.

const TERMINAL = 'Reconciliation failed terminally due to configuration error'

/** All that was asked for is there: the run comes back after its interval. */
export function succeeded(
  run: KustomizationRun,
  spec: KustomizationSpec,
  revision: string,
  digest: string,
  runStartedAt: Instant,
  at: Instant,
): ReconciledKustomization {
  const reason = 'ReconciliationSucceeded'
  const history = withSnapshot(run.state.status.history, digest, reason, revision)
  const applied = runWithStatus(run, { history, lastAppliedRevision: revision })
  const told = reporting(applied, 'Ready', 'True', reason, `Applied revision: ${revision}`)
  const returned = returning({ kind: 'interval', after: spec.interval })
  return ended(told, spec, returned, runStartedAt, at)
}

/** A failed run is repeated after the retry interval, however often it fails. */
export function endFailed(
  run: KustomizationRun,
  spec: KustomizationSpec,
  reason: string,
  error: string,
  at: Instant,
): ReconciledKustomization {
  const told = telling(reporting(run, 'Ready', 'False', reason, error), 'Warning', error)
  return ended(told, spec, returning({ kind: 'after', after: retryIntervalOf(spec) }), at, at)
}

/** What nobody but the author of the spec can mend is not tried again. */
export function terminal(
  run: KustomizationRun,
  spec: KustomizationSpec,
  cause: string,
  error: string,
  at: Instant,
): ReconciledKustomization {
  const message = `${TERMINAL}: ${cause}`
  const reason = 'InvalidCELExpression'
  const ready = reporting(run, 'Ready', 'False', reason, message)
  const stalled = reporting(ready, 'Stalled', 'True', reason, message)
  const observed = runWithStatus(stalled, { observedGeneration: run.state.generation })
  const returned: Returned = { requeue: never, error, terminal: true }
  return ended(telling(observed, 'Warning', message), spec, returned, at, at)
}

/** A Kustomization that is deleted takes its objects with it, if its policy says so. */
export function finalize(run: KustomizationRun, spec: KustomizationSpec): ReconciledKustomization {
  const { name, namespace, status } = run.state
  const inventory = status.inventory ?? []
  const policy = spec.deletionPolicy
  const prunes = policy === 'MirrorPrune' ? spec.prune : policy !== 'Orphan'
  let told = run
  if (prunes && !spec.suspend && inventory.length > 0) {
    const { server, changes } = deleteAll(run.server, inventory, ownerLabels(name, namespace))
    told = telling({ ...run, server }, 'Normal', printedChanges(changes))
  }
  const ready = isConditionTrue(status.conditions, 'Ready') && !spec.suspend
  const finished = ready ? telling(told, 'Normal', finishedText(spec, 0n)) : told
  return { ...finished, state: null, returned: returning(never), wakeAt: null }
}

/** What every run writes at its end, whatever became of it (`finalizeStatus`). */
export function ended(
  run: KustomizationRun,
  spec: KustomizationSpec,
  returned: Returned,
  runStartedAt: Instant,
  at: Instant,
): ReconciledKustomization {
  const { requestedAt, generation, status } = run.state
  const ready = isConditionTrue(status.conditions, 'Ready')
  const closed = runWithStatus(run, {
    ...(requestedAt === '' ? {} : { lastHandledReconcileAt: requestedAt }),
    ...(ready ? { observedGeneration: generation } : {}),
    conditions: ready
      ? unmarked(status.conditions, 'Reconciling')
      : status.conditions.some(({ type, status }) => type === 'Ready' && status === 'False')
        ? withRetry(status.conditions)
        : status.conditions,
  })
  const took = BigInt(between(runStartedAt, at)) * 1_000_000n
  const told = ready && !spec.suspend ? telling(closed, 'Normal', finishedText(spec, took)) : closed
  return { ...told, returned, wakeAt: null }
}

function finishedText({ interval }: KustomizationSpec, took: Nanoseconds): string {
  const next = goDurationText(interval)
  return `Reconciliation finished in ${goDurationText(took)}, next run in ${next}`
}
