import { always, given, goStruct, list, type Shape, text } from '../shape.ts'
import { dryRun, fieldRef, measurementRetention, templates } from './analysis.ts'

/** The arguments of AnalysisTemplates, AnalysisRuns and Experiments. */
export const templateArguments: Shape = list(
  goStruct('v1alpha1.Argument', {
    name: always(text),
    value: given(text),
    valueFrom: given(
      goStruct('v1alpha1.ValueFrom', {
        secretKeyRef: given(
          goStruct('v1alpha1.SecretKeyRef', { name: always(text), key: always(text) }),
        ),
        fieldRef: given(fieldRef),
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
