import { always, given, list, type Shape, struct, text } from '../shape.ts'
import { dryRun, fieldRef, measurementRetention, templates } from './analysis.ts'

/** `AnalysisTemplateSpec`, with metrics of this shape. */
export function analysisTemplateSpecWith(metric: Shape): Shape {
  return struct({
    metrics: list(metric),
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
}
