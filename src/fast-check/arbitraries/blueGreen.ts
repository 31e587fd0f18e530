import fc, { type Arbitrary } from 'fast-check'
import type { JsonObject } from '../../units/json.ts'
import { perhaps, upTo } from './amounts.ts'
import { FINITE } from './analysisTemplates.ts'

/** `spec.strategy.blueGreen`. */
export function blueGreens(): Arbitrary<JsonObject> {
  return fc
    .tuple(
      fc.constantFrom<object>(
        {},
        { autoPromotionEnabled: false },
        { autoPromotionSeconds: 20 },
        { autoPromotionSeconds: 1000 },
      ),
      perhaps(upTo(1, 3).map((previewReplicaCount) => ({ previewReplicaCount }))),
      perhaps(fc.constantFrom(10, 60).map((seconds) => ({ scaleDownDelaySeconds: seconds }))),
      perhaps(upTo(1, 2).map((limit) => ({ scaleDownDelayRevisionLimit: limit }))),
      perhaps(
        fc.constantFrom(10, 0, 60).map((seconds) => ({ abortScaleDownDelaySeconds: seconds })),
      ),
      perhaps(fc.constant({ prePromotionAnalysis: analysis })),
      perhaps(fc.constant({ postPromotionAnalysis: analysis })),
    )
    .map((parts) => Object.assign({}, services, ...parts) as JsonObject)
}

const services = { activeService: 'demo-active', previewService: 'demo-preview' }

const analysis = { templates: [{ templateName: FINITE }] }
