import type { OwnedRun, PodCohort, ReplicaSet, RunKind } from '../cluster/objects.ts'
import { flagIn, labelsIn, listIn, recordIn, recordsIn, textIn } from '../document/fields.ts'
import { hashLabel, revisionAnnotation } from '../kinds/argo/labels.ts'
import type { PodTemplate } from '../plan/plan.ts'
import type { RoleMetadata } from '../plan/strategy.ts'
import { isJsonObject, type Json, type JsonObject } from '../units/json.ts'
import type { Instant } from '../units/time.ts'
import { countIn, type TimeIn } from './liveStatus.ts'

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
  pods: readonly JsonObject[],
  createdAt: Instant,
  timeIn: TimeIn,
): ReplicaSet {
  const metadata = recordIn(object, 'metadata')
  const spec = recordIn(object, 'spec')
  const status = recordIn(object, 'status')
  const name = textIn(metadata, 'name')
  const annotations = recordIn(metadata, 'annotations') ?? {}
  const hash = labelsIn(metadata, 'labels')[hashLabel] ?? ''
  const path = `${name}.metadata.annotations["scale-down-deadline"]`
  return {
    name,
    hash,
    template: readTemplate(recordIn(spec, 'template') ?? {}, hash),
    ephemeral: readEphemeral(textIn(annotations, ephemeralKey)),
    createdAt,
    minReadySeconds: countIn(spec, 'minReadySeconds'),
    revision: revisionOf(object),
    revisionHistory: textIn(annotations, 'rollout.argoproj.io/revision-history'),
    desiredReplicas: wholeNumber(annotationsOf(object)['rollout.argoproj.io/desired-replicas']),
    scaleDownAt: timeIn(annotations, 'scale-down-deadline', path),
    want: countIn(spec, 'replicas'),
    have: countIn(status, 'replicas'),
    ready: countIn(status, 'readyReplicas'),
    available: countIn(status, 'availableReplicas'),
    pods: cohortsOf(
      pods.filter((pod) => isOwnedBy(pod, 'ReplicaSet', name)),
      timeIn,
    ),
  }
}

// Pods that were created and became ready in the same second are one cohort; the oldest come first.
function cohortsOf(pods: readonly JsonObject[], timeIn: TimeIn): PodCohort[] {
  const cohorts: PodCohort[] = []
  for (const pod of pods) {
    const metadata = recordIn(pod, 'metadata') ?? {}
    const path = `${textIn(metadata, 'name')}.metadata.creationTimestamp`
    const createdAt = timeIn(metadata, 'creationTimestamp', path)
    if (createdAt === null) continue
    const readyAt = readyAtOf(pod, timeIn)
    const index = cohorts.findIndex((one) => one.createdAt === createdAt && one.readyAt === readyAt)
    const cohort = cohorts[index]
    if (cohort === undefined) cohorts.push({ count: 1, createdAt, readyAt, heldUntil: null })
    else cohorts[index] = { ...cohort, count: cohort.count + 1 }
  }
  return cohorts.sort((a, b) => a.createdAt - b.createdAt)
}

function readyAtOf(pod: JsonObject, timeIn: TimeIn): Instant | null {
  const ready = recordsIn(recordIn(pod, 'status'), 'conditions').find(
    (condition) => textIn(condition, 'type') === 'Ready' && textIn(condition, 'status') === 'True',
  )
  const name = textIn(recordIn(pod, 'metadata'), 'name')
  return ready === undefined
    ? null
    : timeIn(ready, 'lastTransitionTime', `${name}.status.conditions`)
}

const kinds: readonly RunKind[] = ['Step', 'Background', 'PrePromotion', 'PostPromotion']

/** An AnalysisRun that the Rollout's controller created; null for any other. */
export function readOwnedRun(object: JsonObject, createdAt: Instant): OwnedRun | null {
  const metadata = recordIn(object, 'metadata')
  const labels = labelsIn(metadata, 'labels')
  const kind = kinds.find((one) => one === labels['rollout-type'])
  if (kind === undefined) return null
  const spec = recordIn(object, 'spec')
  const status = recordIn(object, 'status')
  const stepIndex = labels['step-index']
  return {
    name: textIn(metadata, 'name'),
    kind,
    hash: labels[hashLabel] ?? '',
    stepIndex: stepIndex === undefined ? null : wholeNumber(stepIndex),
    createdAt,
    spec: {
      metrics: recordsIn(spec, 'metrics'),
      args: recordsIn(spec, 'args').map((argument) => ({
        name: textIn(argument, 'name'),
        value: typeof argument.value === 'string' ? argument.value : null,
        valueFrom: recordIn(argument, 'valueFrom'),
      })),
      dryRun: recordsIn(spec, 'dryRun').map((rule) => ({ metricName: textIn(rule, 'metricName') })),
      measurementRetention: recordsIn(spec, 'measurementRetention').map((rule) => ({
        metricName: textIn(rule, 'metricName'),
        limit: countIn(rule, 'limit'),
      })),
    },
    terminate: flagIn(spec, 'terminate') === true,
    phase: textIn(status, 'phase') as OwnedRun['phase'],
    message: textIn(status, 'message'),
  }
}

// The hash is the label's: what production has, whoever computed it. The label itself is no part of
// what people wrote.
function readTemplate(stored: JsonObject, hash: string): PodTemplate {
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
