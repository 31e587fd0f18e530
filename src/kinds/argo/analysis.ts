import {
  always,
  type Fields,
  flag,
  goStruct,
  integer,
  list,
  map,
  named,
  pointer,
  type Shape,
  text,
} from '../shape.ts'

export const templates: Shape = list(
  goStruct('v1alpha1.AnalysisTemplateRef', {
    templateName: always(text),
    clusterScope: pointer(flag),
  }),
)
export const dryRun: Shape = list(goStruct('v1alpha1.DryRun', { metricName: always(text) }))
export const measurementRetention: Shape = list(
  goStruct('v1alpha1.MeasurementRetention', { metricName: always(text), limit: always(integer) }),
)
export const fieldRef: Shape = goStruct('v1alpha1.FieldRef', { fieldPath: always(text) })

/** `PodTemplateMetadata`, `AnalysisRunMetadata`. */
export const runMetadata: Shape = metadataOf('v1alpha1.AnalysisRunMetadata')
export const podMetadata: Shape = metadataOf('v1alpha1.PodTemplateMetadata')

function metadataOf(goType: string): Shape {
  return goStruct(goType, { labels: map(text), annotations: map(text) })
}

/** The arguments that a Rollout hands to analyses. */
export const rolloutArguments: Shape = list(
  goStruct('v1alpha1.AnalysisRunArgument', {
    name: always(text),
    value: text,
    valueFrom: pointer(
      goStruct('v1alpha1.ArgumentValueFrom', {
        podTemplateHashValue: pointer(named('v1alpha1.ValueFromPodTemplateHash')),
        fieldRef: pointer(fieldRef),
      }),
    ),
  }),
)

/** The fields of `RolloutAnalysis`. */
export const rolloutAnalysis: Fields = {
  templates,
  args: rolloutArguments,
  dryRun,
  measurementRetention,
  analysisRunMetadata: pointer(runMetadata),
}
