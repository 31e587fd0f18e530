import { abortLosesCapacity } from './abortLosesCapacity.ts'
import { abortScaleDownDelayZero } from './abortScaleDownDelayZero.ts'
import { analysisCannotFail } from './analysisCannotFail.ts'
import { analysisCannotFailInTime } from './analysisCannotFailInTime.ts'
import { analysisEndlessInline } from './analysisEndlessInline.ts'
import { analysisOverBeforeStep } from './analysisOverBeforeStep.ts'
import { analysisTakesNoMeasurement } from './analysisTakesNoMeasurement.ts'
import { argumentNeverUsed } from './argumentNeverUsed.ts'
import { argumentThatNoTemplateDeclares } from './argumentThatNoTemplateDeclares.ts'
import { autoPromotionSecondsWithoutEffect } from './autoPromotionSecondsWithoutEffect.ts'
import { conditionCutByYamlComment } from './conditionCutByYamlComment.ts'
import { conditionDoesNotFitProvider } from './conditionDoesNotFitProvider.ts'
import { deadlineShorterThanProgress } from './deadlineShorterThanProgress.ts'
import { delayWithDynamicStableScale } from './delayWithDynamicStableScale.ts'
import { duplicateArgument } from './duplicateArgument.ts'
import { endlessRequiredAnalysis } from './endlessRequiredAnalysis.ts'
import { experimentOutlivedByItsAnalysis } from './experimentOutlivedByItsAnalysis.ts'
import { experimentWithoutAnEnd } from './experimentWithoutAnEnd.ts'
import { fieldRefAsDefault } from './fieldRefAsDefault.ts'
import { fieldWithoutEffect } from './fieldWithoutEffect.ts'
import { headerRouteBeforePods } from './headerRouteBeforePods.ts'
import { intervalShorterThanQueryWindow } from './intervalShorterThanQueryWindow.ts'
import { jsonPathWithoutBraces } from './jsonPathWithoutBraces.ts'
import { limitIsNoNumber } from './limitIsNoNumber.ts'
import { minPodsAboveReplicas } from './minPodsAboveReplicas.ts'
import { noGate } from './noGate.ts'
import { noGuardForEmptyResult } from './noGuardForEmptyResult.ts'
import { overloadPerPod } from './overloadPerPod.ts'
import { quotedIntegerIsPercent } from './quotedIntegerIsPercent.ts'
import { replicasBesideHpa } from './replicasBesideHpa.ts'
import { replicasBesideScaleDown } from './replicasBesideScaleDown.ts'
import { rollbackWindowNeverApplies } from './rollbackWindowNeverApplies.ts'
import type { LintRule } from './rule.ts'
import { scaleDownDelayZero } from './scaleDownDelayZero.ts'
import { scenarioNameMatchesNothing } from './scenarioNameMatchesNothing.ts'
import { setCanaryScaleAtZeroReplicas } from './setCanaryScaleAtZeroReplicas.ts'
import { setCanaryScaleSticks } from './setCanaryScaleSticks.ts'
import { stableServiceWithoutRouting } from './stableServiceWithoutRouting.ts'
import { strategyAndTemplateChangeTogether } from './strategyAndTemplateChangeTogether.ts'
import { tagInAnArgumentValue } from './tagInAnArgumentValue.ts'
import { templateMissing } from './templateMissing.ts'
import { templateUnused } from './templateUnused.ts'
import { unknownPodTemplateHashValue } from './unknownPodTemplateHashValue.ts'
import { weightNeverMoves } from './weightNeverMoves.ts'
import { weightNotReachable } from './weightNotReachable.ts'

/** Every rule of lint, by what it looks at: analyses, weights and pods, delays, the files. */
export const lintRules: readonly LintRule[] = [
  noGate,
  analysisCannotFail,
  analysisCannotFailInTime,
  analysisTakesNoMeasurement,
  analysisOverBeforeStep,
  analysisEndlessInline,
  endlessRequiredAnalysis,
  experimentWithoutAnEnd,
  experimentOutlivedByItsAnalysis,
  conditionCutByYamlComment,
  conditionDoesNotFitProvider,
  noGuardForEmptyResult,
  intervalShorterThanQueryWindow,
  jsonPathWithoutBraces,
  limitIsNoNumber,
  argumentThatNoTemplateDeclares,
  argumentNeverUsed,
  duplicateArgument,
  fieldRefAsDefault,
  tagInAnArgumentValue,
  unknownPodTemplateHashValue,
  templateMissing,
  templateUnused,
  weightNotReachable,
  weightNeverMoves,
  overloadPerPod,
  abortLosesCapacity,
  deadlineShorterThanProgress,
  quotedIntegerIsPercent,
  headerRouteBeforePods,
  setCanaryScaleSticks,
  setCanaryScaleAtZeroReplicas,
  minPodsAboveReplicas,
  fieldWithoutEffect,
  abortScaleDownDelayZero,
  scaleDownDelayZero,
  delayWithDynamicStableScale,
  autoPromotionSecondsWithoutEffect,
  stableServiceWithoutRouting,
  replicasBesideHpa,
  replicasBesideScaleDown,
  rollbackWindowNeverApplies,
  strategyAndTemplateChangeTogether,
  scenarioNameMatchesNothing,
]
