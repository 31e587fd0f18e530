import { readRunReference } from '../../analysis/reading.ts'
import { flagIn, intOrStringIn, numberIn, recordIn, textIn } from '../../document/fields.ts'
import type { BlueGreenStrategy } from '../../plan/strategy.ts'
import type { JsonObject } from '../../units/json.ts'
import { readAntiAffinity, readRoleMetadata } from './canary.ts'

/** `strategy.blueGreen`. */
export function readBlueGreen(blueGreen: JsonObject): BlueGreenStrategy {
  const before = recordIn(blueGreen, 'prePromotionAnalysis')
  const after = recordIn(blueGreen, 'postPromotionAnalysis')
  return {
    kind: 'blueGreen',
    activeService: textIn(blueGreen, 'activeService'),
    previewService: textIn(blueGreen, 'previewService'),
    previewReplicaCount: numberIn(blueGreen, 'previewReplicaCount'),
    autoPromotionEnabled: flagIn(blueGreen, 'autoPromotionEnabled'),
    autoPromotionSeconds: numberIn(blueGreen, 'autoPromotionSeconds') ?? 0,
    scaleDownDelaySeconds: numberIn(blueGreen, 'scaleDownDelaySeconds'),
    scaleDownDelayRevisionLimit: numberIn(blueGreen, 'scaleDownDelayRevisionLimit'),
    abortScaleDownDelaySeconds: numberIn(blueGreen, 'abortScaleDownDelaySeconds'),
    maxUnavailable: intOrStringIn(blueGreen, 'maxUnavailable'),
    prePromotionAnalysis: before && readRunReference(before),
    postPromotionAnalysis: after && readRunReference(after),
    antiAffinity: readAntiAffinity(recordIn(blueGreen, 'antiAffinity')),
    activeMetadata: readRoleMetadata(recordIn(blueGreen, 'activeMetadata')),
    previewMetadata: readRoleMetadata(recordIn(blueGreen, 'previewMetadata')),
  }
}
