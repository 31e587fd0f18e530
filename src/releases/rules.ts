import { arrivals, type DifferenceName } from './arrivals.ts'
import { type ControllerVersion, controllerVersions, isIn, newestController } from './version.ts'

/**
 * How a controller does what releases do differently: true is the newest way. Chosen once, where a
 * plan is read or a scenario is prepared; whoever it matters to looks up the one that it asks for.
 */
export type ControllerRules = { readonly [K in DifferenceName]: boolean }

// Written out: passes read these, and an object that is put together key by key is slow to read.
function rulesFor(version: ControllerVersion): ControllerRules {
  const has = (name: DifferenceName): boolean => {
    const { since, also } = arrivals[name]
    return isIn(version, since) || also.includes(version)
  }
  return {
    dynamicAbortWeight: has('dynamicAbortWeight'),
    abortDelayKeepsSize: has('abortDelayKeepsSize'),
    conditionsAwaitGeneration: has('conditionsAwaitGeneration'),
    fastRollbackByAge: has('fastRollbackByAge'),
    abortBeforeConditions: has('abortBeforeConditions'),
    earlyWriteEndsPass: has('earlyWriteEndsPass'),
    pingPongWithPlugins: has('pingPongWithPlugins'),
    mirrorRoutesWithPlugins: has('mirrorRoutesWithPlugins'),
    minPodsWithinReplicas: has('minPodsWithinReplicas'),
    gateByMaxTrafficWeight: has('gateByMaxTrafficWeight'),
    abortNamesAnalysis: has('abortNamesAnalysis'),
    weightBeforeHash: has('weightBeforeHash'),
    promotesAboveReplicas: has('promotesAboveReplicas'),
    dynamicAbortBySteps: has('dynamicAbortBySteps'),
    progressThreshold: has('progressThreshold'),
    experimentServiceStays: has('experimentServiceStays'),
    experimentScaleDownDelay: has('experimentScaleDownDelay'),
    routeStepsNamed: has('routeStepsNamed'),
    promoteFullResumes: has('promoteFullResumes'),
    analysisOutlivesPods: has('analysisOutlivesPods'),
    emptyAnalysisWaits: has('emptyAnalysisWaits'),
    healthyWorkloadGoes: has('healthyWorkloadGoes'),
  }
}

const byVersion = Object.fromEntries(
  controllerVersions.map((version) => [version, rulesFor(version)]),
) as Readonly<Record<ControllerVersion, ControllerRules>>

/** The rules of a version; the very object every time. */
export function rulesOfVersion(version: ControllerVersion): ControllerRules {
  return byVersion[version]
}

export const newestRules: ControllerRules = rulesOfVersion(newestController)

/** The differences between two versions, by name, the newest first. */
export function differencesBetween(
  one: ControllerVersion,
  other: ControllerVersion,
): readonly DifferenceName[] {
  const names = Object.keys(arrivals) as DifferenceName[]
  return names.filter((name) => byVersion[one][name] !== byVersion[other][name])
}
