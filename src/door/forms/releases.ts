// Written by test/tools/doors.ts, of the types in src/.

import type { Form } from '../form.ts'

export const controllerRulesForm: Form = {
  type: 'ControllerRules',
  has: {
    dynamicAbortWeight: 'boolean',
    abortDelayKeepsSize: 'boolean',
    conditionsAwaitGeneration: 'boolean',
    fastRollbackByAge: 'boolean',
    abortBeforeConditions: 'boolean',
    earlyWriteEndsPass: 'boolean',
    pingPongWithPlugins: 'boolean',
    mirrorRoutesWithPlugins: 'boolean',
    minPodsWithinReplicas: 'boolean',
    gateByMaxTrafficWeight: 'boolean',
    abortNamesAnalysis: 'boolean',
    weightBeforeHash: 'boolean',
    promotesAboveReplicas: 'boolean',
    dynamicAbortBySteps: 'boolean',
    progressThreshold: 'boolean',
    experimentServiceStays: 'boolean',
    experimentScaleDownDelay: 'boolean',
    routeStepsNamed: 'boolean',
    promoteFullResumes: 'boolean',
    analysisOutlivesPods: 'boolean',
    emptyAnalysisWaits: 'boolean',
    healthyWorkloadGoes: 'boolean',
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
