// Written by test/tools/doors.ts, of the types in src/.

import type { Form } from '../form.ts'

export const controllerRulesForm: Form = {
  type: 'ControllerRules',
  has: {
    dynamicAbortWeight: 'flag',
    abortDelayKeepsSize: 'flag',
    conditionsAwaitGeneration: 'flag',
    fastRollbackByAge: 'flag',
    abortBeforeConditions: 'flag',
    earlyWriteEndsPass: 'flag',
    pingPongWithPlugins: 'flag',
    mirrorRoutesWithPlugins: 'flag',
    minPodsWithinReplicas: 'flag',
    gateByMaxTrafficWeight: 'flag',
    abortNamesAnalysis: 'flag',
    weightBeforeHash: 'flag',
    promotesAboveReplicas: 'flag',
    dynamicAbortBySteps: 'flag',
    progressThreshold: 'flag',
    experimentServiceStays: 'flag',
    experimentScaleDownDelay: 'flag',
    routeStepsNamed: 'flag',
    promoteFullResumes: 'flag',
    analysisOutlivesPods: 'flag',
    emptyAnalysisWaits: 'flag',
    healthyWorkloadGoes: 'flag',
  },
}

export const controllerNameForm: Form = {
  words: [
    'v1.8.3',
    'v1.8.4',
    'v1.9.0',
    'v1.9.1',
    'v1.10.0-rc1',
    'release-1.10',
    'master',
    'v1.8',
    'v1.9',
    'v1.10',
  ],
}
