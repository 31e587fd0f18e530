import type { Count } from '../units/amounts.ts'
import { isJsonObject, type Json, type JsonObject } from '../units/json.ts'
import type { Own } from '../units/own.ts'
import { type Instant, rfc3339 } from '../units/time.ts'
import type { PodTemplate, RolloutSpec } from './plan.ts'

// Writes of single fields of a Rollout's spec, in the typed spec and in what it was written as.

export function withReplicas(spec: RolloutSpec, replicas: Count): RolloutSpec {
  if (spec.replicas === replicas) return spec
  const next = copySpec(spec)
  next.replicas = replicas
  next.source = withField(spec.source, 'replicas', replicas)
  return next
}

export function withPaused(spec: RolloutSpec, paused: boolean): RolloutSpec {
  if (spec.paused === paused) return spec
  const next = copySpec(spec)
  next.paused = paused
  next.source = withField(spec.source, 'paused', paused)
  return next
}

export function withRestartAt(spec: RolloutSpec, restartAt: Instant): RolloutSpec {
  if (spec.restartAt === restartAt) return spec
  const next = copySpec(spec)
  next.restartAt = restartAt
  next.source = withField(spec.source, 'restartAt', rfc3339(restartAt))
  return next
}

/** Another pod template: in the Rollout itself, or in the object that its `workloadRef` names. */
export function withPodTemplate(spec: RolloutSpec, template: PodTemplate): RolloutSpec {
  if (spec.template.hash === template.hash) return spec
  const next = copySpec(spec)
  next.template = template
  if (spec.workloadRef === null) {
    next.source = withField(spec.source, 'template', template.source)
  }
  return next
}

/**
 * A copy that its owner changes before anybody else sees it. Written out, and in the order in which
 * a spec is read: every pass looks at specs, and is faster where all of them are built alike.
 */
export function copySpec(from: RolloutSpec): Own<RolloutSpec> {
  return {
    name: from.name,
    namespace: from.namespace,
    replicas: from.replicas,
    template: from.template,
    selector: from.selector,
    workloadRef: from.workloadRef,
    minReadySeconds: from.minReadySeconds,
    revisionHistoryLimit: from.revisionHistoryLimit,
    paused: from.paused,
    progressDeadlineSeconds: from.progressDeadlineSeconds,
    progressDeadlineAbort: from.progressDeadlineAbort,
    restartAt: from.restartAt,
    rollbackWindowRevisions: from.rollbackWindowRevisions,
    successfulRunHistoryLimit: from.successfulRunHistoryLimit,
    unsuccessfulRunHistoryLimit: from.unsuccessfulRunHistoryLimit,
    strategy: from.strategy,
    stepsHash: from.stepsHash,
    refused: from.refused,
    source: from.source,
  }
}

function withField(source: JsonObject, key: string, value: Json): JsonObject {
  const spec = isJsonObject(source.spec) ? source.spec : {}
  return { ...source, spec: { ...spec, [key]: value } }
}
