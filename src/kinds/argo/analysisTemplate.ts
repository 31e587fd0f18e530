import { always, goStruct, list, pointer, type Shape, text } from '../shape.ts'
import { dryRun, fieldRef, measurementRetention, templates } from './analysis.ts'

/** The arguments of AnalysisTemplates, AnalysisRuns and Experiments. */
export const templateArguments: Shape = list(
  goStruct('v1alpha1.Argument', {
    name: always(text),
    value: pointer(text),
    valueFrom: pointer(
      goStruct('v1alpha1.ValueFrom', {
        secretKeyRef: pointer(
          goStruct('v1alpha1.SecretKeyRef', { name: always(text), key: always(text) }),
        ),
        fieldRef: pointer(fieldRef),
      }),
    ),
  }),
)

/** `AnalysisTemplateSpec`, with metrics of this shape. */
export function analysisTemplateSpecWith(metric: Shape): Shape {
  return goStruct('v1alpha1.AnalysisTemplateSpec', {
    metrics: list(metric),
    args: templateArguments,
    dryRun,
    measurementRetention,
    templates,
  })
}
