import { metricShape } from '../../analysis/metricShape.ts'
import {
  analysisRunObjectWith,
  analysisTemplateObjectWith,
  rolloutObjectWith,
} from '../../kinds/objects.ts'
import type { Shape } from '../../kinds/shape.ts'
import { canaryStep } from '../../steps/step.ts'

// The kinds whose fields families bring along, with all members of these.

/** `argoproj.io/v1alpha1`'s Rollout. */
export const rolloutObject: Shape = rolloutObjectWith(canaryStep)

/** AnalysisTemplate, and ClusterAnalysisTemplate. */
export const analysisTemplateObject: Shape = analysisTemplateObjectWith(metricShape)

/** AnalysisRun. */
export const analysisRunObject: Shape = analysisRunObjectWith(metricShape)
