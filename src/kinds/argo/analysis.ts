import {
  always,
  type Fields,
  flag,
  given,
  integer,
  list,
  map,
  type Shape,
  struct,
  text,
} from '../shape.ts'

export const templates: Shape = list(
  struct({ templateName: always(text), clusterScope: given(flag) }),
)
export const dryRun: Shape = list(struct({ metricName: always(text) }))
export const measurementRetention: Shape = list(
  struct({ metricName: always(text), limit: always(integer) }),
)
export const fieldRef: Shape = struct({ fieldPath: always(text) })

/** `PodTemplateMetadata`, `AnalysisRunMetadata`. */
export const runMetadata: Shape = struct({ labels: map(text), annotations: map(text) })

/** The arguments that a Rollout hands to analyses. */
export const rolloutArguments: Shape = list(
  struct({
    name: always(text),
    value: text,
    valueFrom: given(struct({ podTemplateHashValue: given(text), fieldRef: given(fieldRef) })),
  }),
)

/** The fields of `RolloutAnalysis`. */
export const rolloutAnalysis: Fields = {
  templates,
  args: rolloutArguments,
  dryRun,
  measurementRetention,
  analysisRunMetadata: given(runMetadata),
}
