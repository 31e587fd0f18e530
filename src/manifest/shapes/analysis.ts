import { metricShape } from '../../analysis/metricShape.ts'
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
} from '../../fingerprint/shape.ts'

const templates = list(struct({ templateName: always(text), clusterScope: given(flag) }))
const dryRun = list(struct({ metricName: always(text) }))
const measurementRetention = list(struct({ metricName: always(text), limit: always(integer) }))
const fieldRef = given(struct({ fieldPath: always(text) }))

/** `PodTemplateMetadata`, `AnalysisRunMetadata`. */
export const runMetadata: Shape = struct({ labels: map(text), annotations: map(text) })

/** The arguments that a Rollout hands to analyses. */
export const rolloutArguments: Shape = list(
  struct({
    name: always(text),
    value: text,
    valueFrom: given(struct({ podTemplateHashValue: given(text), fieldRef })),
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

/** `AnalysisTemplateSpec`. */
export const analysisTemplateSpec: Shape = struct({
  metrics: list(metricShape),
  args: list(
    struct({
      name: always(text),
      value: given(text),
      valueFrom: given(
        struct({
          secretKeyRef: given(struct({ name: always(text), key: always(text) })),
          fieldRef,
        }),
      ),
    }),
  ),
  dryRun,
  measurementRetention,
  templates,
})
