import type { Instant } from '../../../units/time.ts'
import type { ApiServer } from '../../apply/apiServer.ts'
import { type FluxCondition, unmarked, withFluxCondition } from '../conditions.ts'
import type { FluxEvent, Returned } from '../outcome.ts'
import type { ChangeSet } from './changeSet.ts'
import type { Kustomization, KustomizationStatus } from './kustomization.ts'

/** What one turn over a Kustomization comes to. */
export interface ReconciledKustomization {
  /** null: it is gone, its finalizer removed. */
  readonly state: Kustomization | null
  /** The API server after all that was written. */
  readonly server: ApiServer
  /** What became of the manifests, if they were applied in this turn. */
  readonly output: ChangeSet
  readonly events: readonly FluxEvent[]
  /** What is returned to the queue; null: the run goes on, and waits for health. */
  readonly returned: Returned | null
  /** When the run has to be continued; null: not at all. */
  readonly wakeAt: Instant | null
}

/** The unfinished result of a turn: what the functions of a run hand on. */
export interface KustomizationRun {
  readonly state: Kustomization
  readonly server: ApiServer
  readonly output: ChangeSet
  readonly events: readonly FluxEvent[]
}

export function runWithStatus(
  run: KustomizationRun,
  status: Partial<KustomizationStatus>,
): KustomizationRun {
  return { ...run, state: { ...run.state, status: { ...run.state.status, ...status } } }
}

/** Sets a condition. Reconciling and Stalled exclude each other. */
export function reporting(
  run: KustomizationRun,
  type: string,
  status: FluxCondition['status'],
  reason: string,
  message: string,
): KustomizationRun {
  const { generation } = run.state
  const opposite = type === 'Reconciling' ? ['Stalled'] : type === 'Stalled' ? ['Reconciling'] : []
  const others = unmarked(run.state.status.conditions, ...opposite)
  const conditions = withFluxCondition(others, type, status, reason, message, generation)
  return runWithStatus(run, { conditions })
}

/** Records an event under the reason of Ready at the time. */
export function telling(
  run: KustomizationRun,
  type: FluxEvent['type'],
  message: string,
): KustomizationRun {
  const ready = run.state.status.conditions.find((condition) => condition.type === 'Ready')
  const severity = type === 'Warning' ? 'error' : 'info'
  const reason = ready === undefined || ready.reason === '' ? severity : ready.reason
  return { ...run, events: [...run.events, { type, reason, message }] }
}
