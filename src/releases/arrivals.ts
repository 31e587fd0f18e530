import type { ControllerVersion } from './version.ts'

/** What releases of the controller do differently, by name. */
export type DifferenceName =
  | 'dynamicAbortWeight'
  | 'abortDelayKeepsSize'
  | 'conditionsAwaitGeneration'
  | 'fastRollbackByAge'
  | 'abortBeforeConditions'
  | 'earlyWriteEndsPass'
  | 'pingPongWithPlugins'
  | 'mirrorRoutesWithPlugins'
  | 'minPodsWithinReplicas'
  | 'gateByMaxTrafficWeight'
  | 'abortNamesAnalysis'
  | 'weightBeforeHash'
  | 'promotesAboveReplicas'
  | 'dynamicAbortBySteps'
  | 'progressThreshold'
  | 'experimentServiceStays'
  | 'experimentScaleDownDelay'
  | 'routeStepsNamed'
  | 'promoteFullResumes'
  | 'analysisOutlivesPods'
  | 'emptyAnalysisWaits'
  | 'healthyWorkloadGoes'

/** Where something that releases do differently came in. */
export interface Arrival {
  readonly since: ControllerVersion
  /** Older releases that have it as well, because it was taken back to them. */
  readonly also: readonly ControllerVersion[]
}

/**
 * When each came, the newest first. Apart from what is told of it: a controller needs this alone,
 * and who embeds one should not carry the stories.
 */
export const arrivals: { readonly [K in DifferenceName]: Arrival } = {
  dynamicAbortWeight: { since: 'master', also: [] },
  abortDelayKeepsSize: { since: 'release-1.10', also: [] },
  conditionsAwaitGeneration: { since: 'master', also: [] },
  fastRollbackByAge: { since: 'v1.10.0-rc1', also: [] },
  abortBeforeConditions: { since: 'v1.10.0-rc1', also: [] },
  earlyWriteEndsPass: { since: 'v1.10.0-rc1', also: [] },
  pingPongWithPlugins: { since: 'v1.10.0-rc1', also: [] },
  mirrorRoutesWithPlugins: { since: 'v1.10.0-rc1', also: [] },
  minPodsWithinReplicas: { since: 'v1.10.0-rc1', also: [] },
  gateByMaxTrafficWeight: { since: 'v1.9.0', also: [] },
  abortNamesAnalysis: { since: 'v1.9.0', also: [] },
  weightBeforeHash: { since: 'v1.9.0', also: [] },
  promotesAboveReplicas: { since: 'v1.9.0', also: [] },
  dynamicAbortBySteps: { since: 'v1.9.0', also: [] },
  progressThreshold: { since: 'v1.9.0', also: [] },
  experimentServiceStays: { since: 'v1.9.0', also: [] },
  experimentScaleDownDelay: { since: 'v1.9.0', also: [] },
  routeStepsNamed: { since: 'v1.9.0', also: [] },
  promoteFullResumes: { since: 'v1.9.0', also: [] },
  analysisOutlivesPods: { since: 'v1.9.0', also: ['v1.8.4'] },
  emptyAnalysisWaits: { since: 'v1.9.0', also: [] },
  healthyWorkloadGoes: { since: 'v1.9.0', also: [] },
}
