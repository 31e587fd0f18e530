import { readRunSpec } from '../analysis/stored.ts'
import type { OwnedRun, ReplicaSet, RunKind } from '../cluster/objects.ts'
import { readPlainReplicaSet } from '../cluster/stored.ts'
import { flagIn, labelsIn, recordIn, recordsIn, textIn } from '../document/fields.ts'
import type { TimeIn } from '../document/timeReader.ts'
import { hashLabel, revisionAnnotation } from '../kinds/argo/labels.ts'
import type { RoleMetadata } from '../plan/strategy.ts'
import { isJsonObject, type Json, type JsonObject } from '../units/json.ts'
import type { Instant } from '../units/time.ts'

// Objects that a Rollout owns, as Kubernetes hands them out.

const ephemeralKey = 'rollout.argoproj.io/ephemeral-metadata'

/** The Rollout's, or a ReplicaSet's, `rollout.argoproj.io/revision`; 0 if it has none. */
export function revisionOf(object: JsonObject): number {
  return wholeNumber(annotationsOf(object)[revisionAnnotation])
}

/**
 * Owned by the Rollout of that name. An object without owners was put together by hand, and
 * belongs.
 */
export function isOwnedBy(object: JsonObject, kind: string, name: string): boolean {
  const owners = recordsIn(recordIn(object, 'metadata'), 'ownerReferences')
  return (
    owners.length === 0 ||
    owners.some((owner) => textIn(owner, 'kind') === kind && textIn(owner, 'name') === name)
  )
}

/** An `apps/v1` ReplicaSet with the annotations of Argo's controller, and its pods. */
export function readReplicaSet(
  object: JsonObject,
  hash: string,
  pods: readonly JsonObject[],
  createdAt: Instant,
  timeIn: TimeIn,
): ReplicaSet {
  const annotations = annotationsOf(object)
  const plain = readPlainReplicaSet(object, hash, pods, createdAt, timeIn)
  return {
    name: plain.name,
    hash,
    template: plain.template,
    ephemeral: readEphemeral(annotations[ephemeralKey] ?? ''),
    createdAt,
    minReadySeconds: plain.minReadySeconds,
    revision: revisionOf(object),
    revisionHistory: annotations['rollout.argoproj.io/revision-history'] ?? '',
    desiredReplicas: wholeNumber(annotations['rollout.argoproj.io/desired-replicas']),
    scaleDownAt: plain.scaleDownAt,
    want: plain.want,
    have: plain.have,
    ready: plain.ready,
    available: plain.available,
    pods: plain.pods,
    failure: plain.failure,
  }
}

const kinds: readonly RunKind[] = ['Step', 'Background', 'PrePromotion', 'PostPromotion']

/** An AnalysisRun that the Rollout's controller created; null for any other. */
export function readOwnedRun(object: JsonObject, createdAt: Instant): OwnedRun | null {
  const metadata = recordIn(object, 'metadata')
  const labels = labelsIn(metadata, 'labels')
  const kind = kinds.find((one) => one === labels['rollout-type'])
  if (kind === undefined) return null
  const status = recordIn(object, 'status')
  const stepIndex = labels['step-index']
  return {
    name: textIn(metadata, 'name'),
    kind,
    hash: labels[hashLabel] ?? '',
    stepIndex: stepIndex === undefined ? null : wholeNumber(stepIndex),
    createdAt,
    spec: readRunSpec(object),
    terminate: flagIn(recordIn(object, 'spec'), 'terminate') === true,
    phase: textIn(status, 'phase') as OwnedRun['phase'],
    message: textIn(status, 'message'),
  }
}

// The controller writes this annotation itself; one that cannot be read is taken for absent.
function readEphemeral(annotation: string): RoleMetadata | null {
  const written = parseJson(annotation)
  if (!isJsonObject(written)) return null
  return { labels: labelsIn(written, 'labels'), annotations: labelsIn(written, 'annotations') }
}

function parseJson(text: string): Json {
  try {
    return JSON.parse(text) as Json
  } catch {
    return null
  }
}

function annotationsOf(object: JsonObject): Readonly<Record<string, string>> {
  return labelsIn(recordIn(object, 'metadata'), 'annotations')
}

function wholeNumber(text: string | undefined): number {
  return text === undefined ? 0 : Number.parseInt(text, 10) || 0
}
