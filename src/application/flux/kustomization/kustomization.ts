import type { JsonObject } from '../../../units/json.ts'
import type { Instant } from '../../../units/time.ts'
import type { ObjectReference } from '../../reference.ts'
import type { FluxConditions } from '../conditions.ts'
import type { Kstatus } from '../kstatus/result.ts'

/** A Kustomization between two turns of its controller. */
export interface Kustomization {
  readonly name: string
  readonly namespace: string
  readonly generation: number
  /** As it was written; `readSpec` says what it means. */
  readonly spec: JsonObject
  /** Annotation `reconcile.fluxcd.io/requestedAt`; '' if it is not there. */
  readonly requestedAt: string
  readonly hasFinalizer: boolean
  /** It has a deletionTimestamp. */
  readonly deleting: boolean
  readonly status: KustomizationStatus
  /** The run that waits for health; null: none does. */
  readonly check: HealthWait | null
}

export interface KustomizationStatus {
  /** -1 until something was observed. */
  readonly observedGeneration: number
  readonly lastHandledReconcileAt: string
  readonly lastAttemptedRevision: string
  readonly lastAppliedRevision: string
  /** The objects that were applied last, in that order; null: never any. */
  readonly inventory: readonly ObjectReference[] | null
  /** The newest first. */
  readonly history: readonly SourceSnapshot[]
  readonly conditions: FluxConditions
}

/** An entry of `status.history`. */
export interface SourceSnapshot {
  /** What was built: the same text for the same manifests. */
  readonly digest: string
  /** The reason with which the run ended. */
  readonly result: string
  readonly count: number
  readonly revision: string
}

/** A wait for health, which occupies its controller until it ends. */
export interface HealthWait {
  /** The object as the run read it at its beginning; what changes meanwhile is for the next run. */
  readonly begun: Pick<Kustomization, 'generation' | 'spec' | 'requestedAt'>
  readonly runStartedAt: Instant
  readonly startedAt: Instant
  readonly deadline: Instant
  /** When the objects are looked at next. */
  readonly pollAt: Instant
  readonly objects: readonly ObjectReference[]
  /** What the last poll saw, in the order of the objects. */
  readonly seen: readonly Kstatus[]
  readonly revision: string
  readonly digest: string
  /** A success is worth an event: it was not healthy before, or something new was applied. */
  readonly tells: boolean
}

export function newKustomization(name: string, namespace: string, spec: JsonObject): Kustomization {
  return {
    name,
    namespace,
    generation: 1,
    spec,
    requestedAt: '',
    hasFinalizer: false,
    deleting: false,
    status: {
      observedGeneration: -1,
      lastHandledReconcileAt: '',
      lastAttemptedRevision: '',
      lastAppliedRevision: '',
      inventory: null,
      history: [],
      conditions: [],
    },
    check: null,
  }
}

const HISTORY_MAX_SIZE = 5

/** One result more: the same one is counted and comes to the front (`meta.History.Upsert`). */
export function withSnapshot(
  history: readonly SourceSnapshot[],
  digest: string,
  result: string,
  revision: string,
): readonly SourceSnapshot[] {
  const same = (each: SourceSnapshot) => each.digest === digest && each.result === result
  const count = (history.find(same)?.count ?? 0) + 1
  const others = history.filter((each) => !same(each))
  return [{ digest, result, count, revision }, ...others].slice(0, HISTORY_MAX_SIZE)
}
