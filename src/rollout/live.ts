import { numberIn, recordIn, textIn } from '../document/fields.ts'
import { hashLabel } from '../kinds/argo/labels.ts'
import { type Diagnostic, errorIn } from '../units/diagnostic.ts'
import type { JsonObject } from '../units/json.ts'
import { type Instant, parseRfc3339 } from '../units/time.ts'
import type { Live } from './begin.ts'
import { isOwnedBy, readOwnedRun, readReplicaSet, revisionOf } from './liveObjects.ts'
import { readStatus, type TimeIn } from './liveStatus.ts'
import { inOrder } from './store.ts'

/**
 * Objects as `kubectl get … -o json` prints them (the entries of `items`, where there are several).
 */
export interface LiveObjects {
  readonly rollout: JsonObject
  /** Those that another controller owns are left out. */
  readonly replicaSets: readonly JsonObject[]
  /** Only restarts (`spec.restartAt`) look at pods. */
  readonly pods?: readonly JsonObject[]
  readonly analysisRuns?: readonly JsonObject[]
}

/** What `begin` takes; null if something could not be read. */
export interface LiveReading {
  readonly live: Live | null
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Reads a running Rollout from the objects of a cluster: `.status`, and what the controller noted
 * on its ReplicaSets (the annotations `rollout.argoproj.io/revision`, `desired-replicas`,
 * `scale-down-deadline` and the label `rollouts-pod-template-hash`). The inverse of `statusOf`.
 * Nothing throws: what cannot be read is a diagnostic.
 */
export function liveFrom(objects: LiveObjects): LiveReading {
  const diagnostics: Diagnostic[] = []
  const timeIn: TimeIn = (object, key, path) => {
    const text = object[key]
    if (text === undefined || text === null) return null
    const at = typeof text === 'string' ? parseRfc3339(text) : null
    if (at === null)
      diagnostics.push(problem('live-time', path, `${JSON.stringify(text)} is no time`))
    return at
  }
  const { rollout } = objects
  if (textIn(rollout, 'kind') !== 'Rollout') {
    diagnostics.push(problem('live-kind', 'kind', 'the object is no Rollout'))
  }
  const name = textIn(recordIn(rollout, 'metadata'), 'name')
  const createdAt = (object: JsonObject): Instant | null => {
    const metadata = recordIn(object, 'metadata') ?? {}
    const path = `${textIn(metadata, 'name')}.metadata.creationTimestamp`
    if (metadata.creationTimestamp === undefined) {
      diagnostics.push(problem('live-time', path, 'an object of a cluster has a creation time'))
    }
    return timeIn(metadata, 'creationTimestamp', path)
  }
  const owned = (object: JsonObject): boolean => isOwnedBy(object, 'Rollout', name)
  const live: Live = {
    generation: numberIn(recordIn(rollout, 'metadata'), 'generation') ?? 1,
    revision: revisionOf(rollout),
    status: readStatus(recordIn(rollout, 'status') ?? {}, timeIn),
    replicaSets: inOrder(
      objects.replicaSets.filter(owned).flatMap((object) => {
        const at = createdAt(object)
        return at === null ? [] : [readReplicaSet(object, objects.pods ?? [], at, timeIn)]
      }),
    ),
    analysisRuns: inOrder(
      (objects.analysisRuns ?? []).filter(owned).flatMap((object) => {
        const at = createdAt(object)
        const run = at === null ? null : readOwnedRun(object, at)
        return run === null ? [] : [run]
      }),
    ),
  }
  for (const one of live.replicaSets) {
    if (one.hash === '') {
      diagnostics.push(
        problem('live-hash', `${one.name}.metadata.labels`, `the label ${hashLabel} is missing`),
      )
    }
  }
  return { live: diagnostics.length === 0 ? live : null, diagnostics }
}

function problem(code: string, path: string, message: string): Diagnostic {
  return errorIn(path, code, message, 'Hand in the object as the cluster has it.')
}
