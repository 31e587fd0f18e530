import { recordIn, recordsIn, textIn } from '../../../document/fields.ts'
import { isJsonObject, type Json, type JsonObject } from '../../../units/json.ts'
import { annotationOf, type Unstructured, versionOf } from '../object.ts'
import { type HealthCheck, health } from './health.ts'

/** A HorizontalPodAutoscaler (`getHPAHealth`); version 1 has its conditions in an annotation. */
export const horizontalPodAutoscaler: HealthCheck = {
  understood: { versions: ['v1', 'v2'], called: 'HPA' },
  healthOf(object) {
    const conditions = conditionsOf(object)
    const failure = conditions.find((condition) => {
      const reasons = failures.get(textIn(condition, 'type')) ?? []
      return reasons.includes(textIn(condition, 'reason'))
    })
    if (failure !== undefined) return health('Degraded', textIn(failure, 'message'))
    const well = conditions.find(
      (condition) =>
        ['AbleToScale', 'ScalingLimited'].includes(textIn(condition, 'type')) &&
        textIn(condition, 'status') === 'True',
    )
    if (well !== undefined) return health('Healthy', textIn(well, 'message'))
    return health('Progressing', 'Waiting to Autoscale')
  },
}

// What the condition says of itself (True or False) does not matter, only its reason.
const failures: ReadonlyMap<string, readonly string[]> = new Map([
  ['AbleToScale', ['FailedGetScale', 'FailedUpdateScale']],
  [
    'ScalingActive',
    [
      'FailedGetResourceMetric',
      'FailedGetObjectMetric',
      'FailedGetPodsMetric',
      'FailedGetExternalMetric',
      'FailedComputeMetricsReplicas',
      'InvalidSelector',
    ],
  ],
])

function conditionsOf(object: Unstructured): readonly JsonObject[] {
  if (versionOf(object) !== 'v1') return recordsIn(recordIn(object, 'status'), 'conditions')
  const written = annotationOf(object, 'autoscaling.alpha.kubernetes.io/conditions')
  return recordsIn({ conditions: parsed(written ?? '[]') }, 'conditions')
}

// Only the controller writes the annotation; a text that is no list reads as none.
function parsed(text: string): Json {
  try {
    const value = JSON.parse(text) as Json
    return Array.isArray(value) ? value.filter((entry) => isJsonObject(entry)) : []
  } catch {
    return []
  }
}
