import { metricWith } from '../kinds/argo/metric.ts'
import type { Shape } from '../kinds/shape.ts'
import { providerShape } from '../providers/providers.ts'

/** A metric of an AnalysisTemplate, with all providers that it may name. */
export const metricShape: Shape = metricWith(providerShape)
