import { readRunReference } from '../analysis/reading.ts'
import type { RunReference } from '../analysis/template.ts'
import { rolloutAnalysis } from '../kinds/argo/analysis.ts'
import { goStruct, pointer } from '../kinds/shape.ts'
import { isJsonObject } from '../units/json.ts'
import { objectionsToArguments } from './arguments.ts'
import type { StepRule } from './rule.ts'

/**
 * Done when the step's AnalysisRun is successful; other ends pause or abort the Rollout instead.
 */
export const analysis: StepRule<RunReference, 'argument-field-invalid'> = {
  shape: pointer(goStruct('v1alpha1.RolloutAnalysis', rolloutAnalysis)),
  read: (written) => (isJsonObject(written) ? readRunReference(written) : null),
  objectionsTo: objectionsToArguments,
  isComplete: (_analysis, view) => view.analysisPhase === 'Successful',
  label: () => 'analysis',
  scales: false,
  indefinite: true,
  exclusive: true,
  places: { printed: 4, judged: 5, named: 4, listed: 4, checked: 7 },
  example: { templates: [{ templateName: 'success-rate' }] },
  draws: [
    {
      weight: 6,
      routed: false,
      samples: ({ templateName }) => [{ templates: [{ templateName }] }],
    },
  ],
}
