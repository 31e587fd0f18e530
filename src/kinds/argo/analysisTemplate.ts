import { always, given, list, type Shape, struct, text } from '../shape.ts'
import { dryRun, fieldRef, measurementRetention, templates } from './analysis.ts'
import { metricShape } from './metric.ts'

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
          fieldRef: given(fieldRef),
        }),
      ),
    }),
  ),
  dryRun,
  measurementRetention,
  templates,
})
