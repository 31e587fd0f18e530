import { readCreation, readHash } from '../cluster/stored.ts'
import { numberIn, recordIn, textIn } from '../document/fields.ts'
import { type TimeIn, timeReader } from '../document/timeReader.ts'
import { type Diagnostic, errorIn } from '../units/diagnostic.ts'
import type { JsonObject } from '../units/json.ts'
import { start } from '../units/time.ts'
import type { Live } from './begin.ts'
import { isOwnedBy, readOwnedRun, readReplicaSet, revisionOf } from './liveObjects.ts'
import { readStatus } from './liveStatus.ts'
import { inOrder } from './store.ts'

/**
 * Objects as `kubectl get … -o json` prints them (the entries of `items`, where there are several).
 */
export interface LiveObjects {
  /** The Rollout. */
  readonly rollout: JsonObject
  /** Those that another controller owns are left out. */
  readonly replicaSets: readonly JsonObject[]
  /** Only restarts (`spec.restartAt`) look at pods. */
  readonly pods?: readonly JsonObject[]
  /** AnalysisRuns; those of others are left out. */
  readonly analysisRuns?: readonly JsonObject[]
}

/** What `begin` takes; null if something could not be read. */
export interface LiveReading {
  /** How the Rollout stands; null if anything is an error. */
  readonly live: Live | null
  /** What is wrong with the objects; [] if nothing is. */
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Reads a running Rollout from the objects of a cluster: `.status`, and what the controller noted
 * on its ReplicaSets (the annotations `rollout.argoproj.io/revision`, `desired-replicas`,
 * `scale-down-deadline` and the label `rollouts-pod-template-hash`). The inverse of `statusOf`.
 * Nothing throws: what cannot be read is a diagnostic. `readLive` is for whole simulations, and
 * takes objects in whatever lists they come.
 */
export function liveFrom(objects: LiveObjects): LiveReading {
  const diagnostics: Diagnostic[] = []
  const report = (found: Diagnostic): void => void diagnostics.push(found)
  const timeIn = timeReader(start, report)
  const list = (key: keyof LiveObjects, needed: boolean): readonly JsonObject[] => {
    const given: unknown = objects[key]
    if (Array.isArray(given)) return given as readonly JsonObject[]
    if (given !== undefined || needed) report(noList(key))
    return []
  }
  const { rollout } = objects
  if (textIn(rollout, 'kind') !== 'Rollout') {
    const hint = 'Hand in the object as the cluster has it.'
    report(errorIn('kind', 'live-kind', 'the object is no Rollout', hint))
  }
  const name = textIn(recordIn(rollout, 'metadata'), 'name')
  const pods = list('pods', false)
  const live = readOwnedObjects(
    rollout,
    {
      replicaSets: list('replicaSets', true).filter((one) => isOwnedBy(one, 'Rollout', name)),
      podsOf: (owner) => pods.filter((pod) => isOwnedBy(pod, 'ReplicaSet', owner)),
      analysisRuns: list('analysisRuns', false).filter((one) => isOwnedBy(one, 'Rollout', name)),
    },
    timeIn,
    report,
  )
  return { live: diagnostics.length === 0 ? live : null, diagnostics }
}

function noList(key: string): Diagnostic {
  const message = `${key} is no list of objects`
  const hint = `Give ${key}: [ … ], the entries of "items"; readLive takes a List as it is.`
  return errorIn(key, 'live-list', message, hint)
}

/** What a Rollout owns. */
export interface Belonging {
  readonly replicaSets: readonly JsonObject[]
  /** Pods of the ReplicaSet of that name. */
  readonly podsOf: (replicaSet: string) => readonly JsonObject[]
  readonly analysisRuns: readonly JsonObject[]
}

/**
 * {@link liveFrom} of objects of which each is known to belong. What cannot be read is reported.
 */
export function readOwnedObjects(
  rollout: JsonObject,
  { replicaSets, podsOf, analysisRuns }: Belonging,
  timeIn: TimeIn,
  report: (found: Diagnostic) => void,
): Live {
  return {
    generation: numberIn(recordIn(rollout, 'metadata'), 'generation') ?? 1,
    revision: revisionOf(rollout),
    status: readStatus(recordIn(rollout, 'status') ?? {}, timeIn),
    replicaSets: inOrder(
      replicaSets.flatMap((object) => {
        const at = readCreation(object, timeIn, report)
        const hash = readHash(object, report)
        const pods = podsOf(textIn(recordIn(object, 'metadata'), 'name'))
        return at === null ? [] : [readReplicaSet(object, hash, pods, at, timeIn)]
      }),
    ),
    analysisRuns: inOrder(
      analysisRuns.flatMap((object) => {
        const at = readCreation(object, timeIn, report)
        const run = at === null ? null : readOwnedRun(object, at)
        return run === null ? [] : [run]
      }),
    ),
  }
}
