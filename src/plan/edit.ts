import type { Count } from '../units/amounts.ts'
import { isJsonObject, type Json, type JsonObject } from '../units/json.ts'
import { type Instant, rfc3339 } from '../units/time.ts'
import type { PodTemplate, RolloutSpec } from './plan.ts'

// Writes of single fields of a Rollout's spec, in the typed spec and in what it was written as.

export function withReplicas(spec: RolloutSpec, replicas: Count): RolloutSpec {
  if (spec.replicas === replicas) return spec
  return { ...spec, replicas, source: withField(spec.source, 'replicas', replicas) }
}

export function withPaused(spec: RolloutSpec, paused: boolean): RolloutSpec {
  if (spec.paused === paused) return spec
  return { ...spec, paused, source: withField(spec.source, 'paused', paused) }
}

export function withRestartAt(spec: RolloutSpec, restartAt: Instant): RolloutSpec {
  if (spec.restartAt === restartAt) return spec
  return { ...spec, restartAt, source: withField(spec.source, 'restartAt', rfc3339(restartAt)) }
}

export function withPodTemplate(spec: RolloutSpec, template: PodTemplate): RolloutSpec {
  if (spec.template.hash === template.hash) return spec
  return { ...spec, template, source: withField(spec.source, 'template', template.source) }
}

function withField(source: JsonObject, key: string, value: Json): JsonObject {
  const spec = isJsonObject(source.spec) ? source.spec : {}
  return { ...source, spec: { ...spec, [key]: value } }
}
