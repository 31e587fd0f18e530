import { labelsIn, listIn, numberIn, recordIn, recordsIn, textIn } from '../document/fields.ts'
import type { TimeIn } from '../document/timeReader.ts'
import { hashLabel } from '../kinds/argo/labels.ts'
import type { PodTemplate } from '../plan/plan.ts'
import { type Diagnostic, errorIn } from '../units/diagnostic.ts'
import type { JsonObject } from '../units/json.ts'
import type { Instant } from '../units/time.ts'
import type { PlainReplicaSet, PodCohort } from './objects.ts'

// Objects of a cluster as Kubernetes hands them out, read back.

/** How diagnostics name an object: `ReplicaSet/web-1`; its name alone where it has no kind. */
export function placeOf(object: JsonObject): string {
  const name = textIn(recordIn(object, 'metadata'), 'name')
  const kind = textIn(object, 'kind')
  return kind === '' ? name : `${kind}/${name}`
}

/** `metadata.creationTimestamp`; null, and reported, if there is none. */
export function readCreation(
  object: JsonObject,
  timeIn: TimeIn,
  report: (found: Diagnostic) => void,
): Instant | null {
  const metadata = recordIn(object, 'metadata') ?? {}
  const path = `${placeOf(object)}.metadata.creationTimestamp`
  const written = metadata.creationTimestamp
  if (written === undefined || written === null) {
    const message = 'an object of a cluster has a creation time'
    report(errorIn(path, 'live-time', message, 'Hand in the object as the cluster has it.'))
  }
  return timeIn(metadata, 'creationTimestamp', path)
}

/** Label `rollouts-pod-template-hash`; '' if there is none, which is reported. */
export function readHash(object: JsonObject, report: (found: Diagnostic) => void): string {
  const hash = labelsIn(recordIn(object, 'metadata'), 'labels')[hashLabel] ?? ''
  if (hash === '') {
    const message = `the label ${hashLabel} is missing`
    const hint = 'Hand in the object as the cluster has it.'
    report(errorIn(`${placeOf(object)}.metadata.labels`, 'live-hash', message, hint))
  }
  return hash
}

/** An `apps/v1` ReplicaSet of one of Argo's controllers, with its pods. */
export function readPlainReplicaSet(
  object: JsonObject,
  hash: string,
  pods: readonly JsonObject[],
  createdAt: Instant,
  timeIn: TimeIn,
): PlainReplicaSet {
  const metadata = recordIn(object, 'metadata')
  const spec = recordIn(object, 'spec')
  const status = recordIn(object, 'status')
  const annotations = recordIn(metadata, 'annotations') ?? {}
  const path = `${placeOf(object)}.metadata.annotations["scale-down-deadline"]`
  // An annotation that is there and empty is no deadline.
  const deadline = textIn(annotations, 'scale-down-deadline') === '' ? {} : annotations
  return {
    name: textIn(metadata, 'name'),
    template: readTemplate(recordIn(spec, 'template') ?? {}, hash),
    createdAt,
    minReadySeconds: numberIn(spec, 'minReadySeconds') ?? 0,
    scaleDownAt: timeIn(deadline, 'scale-down-deadline', path),
    want: numberIn(spec, 'replicas') ?? 0,
    have: numberIn(status, 'replicas') ?? 0,
    ready: numberIn(status, 'readyReplicas') ?? 0,
    available: numberIn(status, 'availableReplicas') ?? 0,
    pods: readPods(pods, timeIn),
    failure: failureIn(status),
  }
}

function failureIn(status: JsonObject | null): string {
  const failure = recordsIn(status, 'conditions').find(
    (one) => textIn(one, 'type') === 'ReplicaFailure' && textIn(one, 'status') === 'True',
  )
  return textIn(failure, 'message')
}

/**
 * Pods in cohorts, the oldest first: those that were created and became ready in the same second
 * are one. Pods that are being deleted, or have ended, count no more.
 */
function readPods(pods: readonly JsonObject[], timeIn: TimeIn): readonly PodCohort[] {
  const cohorts: PodCohort[] = []
  for (const pod of pods) {
    const metadata = recordIn(pod, 'metadata') ?? {}
    const path = `${placeOf(pod)}.metadata.creationTimestamp`
    const createdAt = timeIn(metadata, 'creationTimestamp', path)
    if (createdAt === null || !isActive(pod)) continue
    const readyAt = readyAtOf(pod, timeIn)
    const index = cohorts.findIndex((one) => one.createdAt === createdAt && one.readyAt === readyAt)
    const cohort = cohorts[index]
    if (cohort === undefined) cohorts.push({ count: 1, createdAt, readyAt, heldUntil: null })
    else cohorts[index] = { ...cohort, count: cohort.count + 1 }
  }
  return cohorts.sort((a, b) => a.createdAt - b.createdAt)
}

/** The ReplicaSet controller counts it (`IsPodActive`). */
export function isActive(pod: JsonObject): boolean {
  const phase = textIn(recordIn(pod, 'status'), 'phase')
  if (phase === 'Failed' || phase === 'Succeeded') return false
  return (recordIn(pod, 'metadata')?.deletionTimestamp ?? null) === null
}

function readyAtOf(pod: JsonObject, timeIn: TimeIn): Instant | null {
  const ready = recordsIn(recordIn(pod, 'status'), 'conditions').find(
    (condition) => textIn(condition, 'type') === 'Ready' && textIn(condition, 'status') === 'True',
  )
  return ready === undefined
    ? null
    : timeIn(ready, 'lastTransitionTime', `${placeOf(pod)}.status.conditions`)
}

/**
 * The hash is the label's: what production has, whoever computed it. The label itself is no part of
 * what people wrote.
 */
export function readTemplate(stored: JsonObject, hash: string): PodTemplate {
  const template = withoutLabel(stored, hashLabel)
  const containers = recordsIn(recordIn(template, 'spec'), 'containers')
  const images = containers.map((container) => textIn(container, 'image'))
  return {
    hash,
    image: images[0] ?? '',
    images,
    hasPorts: containers.some((container) => listIn(container, 'ports').length > 0),
    names: 'podTemplateHash',
    source: template,
  }
}

function withoutLabel(template: JsonObject, key: string): JsonObject {
  const metadata = recordIn(template, 'metadata')
  const labels = recordIn(metadata, 'labels')
  if (metadata === null || labels === null || !(key in labels)) return template
  const { [key]: _, ...kept } = labels
  return { ...template, metadata: { ...metadata, labels: kept } }
}
