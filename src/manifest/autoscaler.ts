import { numberIn, recordIn } from '../document/fields.ts'
import type { AutoscalerSpec } from '../plan/autoscaler.ts'
import type { JsonObject } from '../units/json.ts'
import { withoutConsequences } from './consequences.ts'
import type { ManifestFinding } from './finding.ts'
import { readAutoscaler } from './reading/autoscaler.ts'
import { autoscaler, plainAutoscaler } from './shapes/objects.ts'
import { storedValue } from './storedValue.ts'
import { objectionsToAutoscaler } from './validation/autoscaler.ts'
import { objectionText } from './validation/objection.ts'

/** A HorizontalPodAutoscaler as the API server stores it, and why it does not. */
export interface AutoscalerInspection {
  /** null: it does not. */
  readonly spec: AutoscalerSpec | null
  readonly findings: readonly ManifestFinding[]
}

/** An object of kind HorizontalPodAutoscaler, of whichever version. */
export function inspectAutoscaler(written: JsonObject): AutoscalerInspection {
  const isPlain = written.apiVersion === 'autoscaling/v1'
  const { value, findings } = storedValue(written, isPlain ? plainAutoscaler : autoscaler, 'stored')
  const converted = isPlain ? withMetrics(value) : value
  const found = objectionsToAutoscaler(converted).map(
    (objection) => ({ stage: 'rollout', objection }) as const,
  )
  const objections = withoutConsequences(
    found,
    findings.map(({ path }) => path),
  ).map((objection): ManifestFinding => {
    const { code, at, hint } = objection
    return { code, severity: 'error', path: at, message: objectionText(objection), hint }
  })
  const isStored = objections.length === 0 && findings.every(({ code }) => isDropped(code))
  return {
    spec: isStored ? readAutoscaler(converted) : null,
    findings: [...findings, ...objections],
  }
}

// What the API server does not know it drops, and stores the rest.
function isDropped(code: ManifestFinding['code']): boolean {
  return code === 'unknown-field'
}

// `Convert_v1_HorizontalPodAutoscalerSpec_To_autoscaling_HorizontalPodAutoscalerSpec`.
function withMetrics(object: JsonObject): JsonObject {
  const { targetCPUUtilizationPercentage: _, ...spec } = recordIn(object, 'spec') ?? {}
  const utilization = numberIn(recordIn(object, 'spec'), 'targetCPUUtilizationPercentage')
  if (utilization === null) return { ...object, spec }
  const target = { type: 'Utilization', averageUtilization: utilization }
  const metrics = [{ type: 'Resource', resource: { name: 'cpu', target } }]
  return { ...object, spec: { ...spec, metrics } }
}
