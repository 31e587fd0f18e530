import type { Invariant } from './invariant.ts'
import { abortedSendsNothing } from './invariants/abortedSendsNothing.ts'
import { abortStartsOver } from './invariants/abortStartsOver.ts'
import { abortSticks } from './invariants/abortSticks.ts'
import { activeWaitsForPods } from './invariants/activeWaitsForPods.ts'
import { annotationsAreCurrent } from './invariants/annotationsAreCurrent.ts'
import { badAnalysisAborts } from './invariants/badAnalysisAborts.ts'
import { conditionsAgree } from './invariants/conditionsAgree.ts'
import { countersCount } from './invariants/countersCount.ts'
import { countsAgree } from './invariants/countsAgree.ts'
import { deadlinesAreExact } from './invariants/deadlinesAreExact.ts'
import { deadlinesAreKept } from './invariants/deadlinesAreKept.ts'
import { enoughStayAvailable } from './invariants/enoughStayAvailable.ts'
import { everyOrderIsAnswered } from './invariants/everyOrderIsAnswered.ts'
import { experimentsEndWithTheirStep } from './invariants/experimentsEndWithTheirStep.ts'
import { fullPromotionEnds } from './invariants/fullPromotionEnds.ts'
import { goodAnalysisOnly } from './invariants/goodAnalysisOnly.ts'
import { historyIsBounded } from './invariants/historyIsBounded.ts'
import { inconclusiveAnalysisPauses } from './invariants/inconclusiveAnalysisPauses.ts'
import { limitsDecide } from './invariants/limitsDecide.ts'
import { measurementsKeepTime } from './invariants/measurementsKeepTime.ts'
import { oldestPodsStay } from './invariants/oldestPodsStay.ts'
import { pausesHold } from './invariants/pausesHold.ts'
import { podsAreAsOrdered } from './invariants/podsAreAsOrdered.ts'
import { previewStaysSmall } from './invariants/previewStaysSmall.ts'
import { progressDeadlineIsExact } from './invariants/progressDeadlineIsExact.ts'
import { promoteEndsThePause } from './invariants/promoteEndsThePause.ts'
import { promotionTakesItsTime } from './invariants/promotionTakesItsTime.ts'
import { requestsAreConserved } from './invariants/requestsAreConserved.ts'
import { restartReachesEveryPod } from './invariants/restartReachesEveryPod.ts'
import { revisionsRise } from './invariants/revisionsRise.ts'
import { rollbackStaysInItsWindow } from './invariants/rollbackStaysInItsWindow.ts'
import { routedSizesFollowTheWeight } from './invariants/routedSizesFollowTheWeight.ts'
import { runSettles } from './invariants/runSettles.ts'
import { runsEndWithTheirStep } from './invariants/runsEndWithTheirStep.ts'
import { splitIsClosest } from './invariants/splitIsClosest.ts'
import { stableIsEarned } from './invariants/stableIsEarned.ts'
import { stepsAreInOrder } from './invariants/stepsAreInOrder.ts'
import { surgeIsBounded } from './invariants/surgeIsBounded.ts'
import { timeRunsForward } from './invariants/timeRunsForward.ts'
import { trafficAddsUp } from './invariants/trafficAddsUp.ts'
import { trafficWaitsForPods } from './invariants/trafficWaitsForPods.ts'
import { waitersAreLimited } from './invariants/waitersAreLimited.ts'
import { weightsComeFromThePlan } from './invariants/weightsComeFromThePlan.ts'
import { weightsWaitForTheRouter } from './invariants/weightsWaitForTheRouter.ts'
import { worstMetricDecides } from './invariants/worstMetricDecides.ts'

/**
 * Every law of the kit, by name. They hold for whatever the controllers do, in every plan and every
 * world.
 */
export const invariants: { readonly [name: string]: Invariant } = {
  abortStartsOver,
  abortSticks,
  abortedSendsNothing,
  activeWaitsForPods,
  annotationsAreCurrent,
  badAnalysisAborts,
  conditionsAgree,
  countersCount,
  countsAgree,
  deadlinesAreExact,
  deadlinesAreKept,
  enoughStayAvailable,
  everyOrderIsAnswered,
  experimentsEndWithTheirStep,
  fullPromotionEnds,
  goodAnalysisOnly,
  historyIsBounded,
  inconclusiveAnalysisPauses,
  limitsDecide,
  measurementsKeepTime,
  oldestPodsStay,
  pausesHold,
  podsAreAsOrdered,
  previewStaysSmall,
  progressDeadlineIsExact,
  promoteEndsThePause,
  promotionTakesItsTime,
  requestsAreConserved,
  restartReachesEveryPod,
  revisionsRise,
  rollbackStaysInItsWindow,
  routedSizesFollowTheWeight,
  runSettles,
  runsEndWithTheirStep,
  splitIsClosest,
  stableIsEarned,
  stepsAreInOrder,
  surgeIsBounded,
  timeRunsForward,
  trafficAddsUp,
  trafficWaitsForPods,
  waitersAreLimited,
  weightsComeFromThePlan,
  weightsWaitForTheRouter,
  worstMetricDecides,
}
