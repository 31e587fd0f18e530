import { always, given, goStruct, list, type Shape, text } from '../shape.ts'
import { dryRun, fieldRef, measurementRetention, templates } from './analysis.ts'
import { metricShape } from './metric.ts'

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

/** `AnalysisTemplateSpec`. */
export const analysisTemplateSpec: Shape = goStruct('v1alpha1.AnalysisTemplateSpec', {
  metrics: list(metricShape),
  args: templateArguments,
  dryRun,
  measurementRetention,
  templates,
})
