import type { DifferenceName } from './arrivals.ts'
import type { Difference } from './difference.ts'
import { abortBeforeConditions } from './differences/abortBeforeConditions.ts'
import { abortDelayKeepsSize } from './differences/abortDelayKeepsSize.ts'
import { abortNamesAnalysis } from './differences/abortNamesAnalysis.ts'
import { analysisOutlivesPods } from './differences/analysisOutlivesPods.ts'
import { conditionsAwaitGeneration } from './differences/conditionsAwaitGeneration.ts'
import { dynamicAbortBySteps } from './differences/dynamicAbortBySteps.ts'
import { dynamicAbortWeight } from './differences/dynamicAbortWeight.ts'
import { earlyWriteEndsPass } from './differences/earlyWriteEndsPass.ts'
import { emptyAnalysisWaits } from './differences/emptyAnalysisWaits.ts'
import { experimentScaleDownDelay } from './differences/experimentScaleDownDelay.ts'
import { experimentServiceStays } from './differences/experimentServiceStays.ts'
import { fastRollbackByAge } from './differences/fastRollbackByAge.ts'
import { gateByMaxTrafficWeight } from './differences/gateByMaxTrafficWeight.ts'
import { healthyWorkloadGoes } from './differences/healthyWorkloadGoes.ts'
import { minPodsWithinReplicas } from './differences/minPodsWithinReplicas.ts'
import { mirrorRoutesWithPlugins } from './differences/mirrorRoutesWithPlugins.ts'
import { pingPongWithPlugins } from './differences/pingPongWithPlugins.ts'
import { progressThreshold } from './differences/progressThreshold.ts'
import { promoteFullResumes } from './differences/promoteFullResumes.ts'
import { promotesAboveReplicas } from './differences/promotesAboveReplicas.ts'
import { routeStepsNamed } from './differences/routeStepsNamed.ts'
import { weightBeforeHash } from './differences/weightBeforeHash.ts'

/** Every difference that is known, the newest first. */
export const differences: { readonly [K in DifferenceName]: Difference } = {
  dynamicAbortWeight,
  abortDelayKeepsSize,
  conditionsAwaitGeneration,
  fastRollbackByAge,
  abortBeforeConditions,
  earlyWriteEndsPass,
  pingPongWithPlugins,
  mirrorRoutesWithPlugins,
  minPodsWithinReplicas,
  gateByMaxTrafficWeight,
  abortNamesAnalysis,
  weightBeforeHash,
  promotesAboveReplicas,
  dynamicAbortBySteps,
  progressThreshold,
  experimentServiceStays,
  experimentScaleDownDelay,
  routeStepsNamed,
  promoteFullResumes,
  analysisOutlivesPods,
  emptyAnalysisWaits,
  healthyWorkloadGoes,
}
