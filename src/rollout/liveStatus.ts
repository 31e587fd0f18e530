import { flagIn, numberIn, recordIn, recordsIn, textIn } from '../document/fields.ts'
import type { JsonObject } from '../units/json.ts'
import type { Instant } from '../units/time.ts'
import type {
  Condition,
  PluginStatus,
  RolloutStatus,
  RunStatus,
  WeightDestination,
  Weights,
} from './status.ts'

/**
 * Reads an RFC 3339 time at a path; null if it is absent. What is there and is none is reported
 * elsewhere.
 */
export type TimeIn = (object: JsonObject, key: string, path: string) => Instant | null

type Block = JsonObject | null

/** `.status` of a Rollout as Kubernetes hands it out: what `statusOf` writes, read back. */
export function readStatus(status: JsonObject, timeIn: TimeIn): RolloutStatus {
  const canary = recordIn(status, 'canary')
  const blueGreen = recordIn(status, 'blueGreen')
  return {
    abort: flagIn(status, 'abort') === true,
    abortedAt: timeIn(status, 'abortedAt', 'status.abortedAt'),
    promoteFull: flagIn(status, 'promoteFull') === true,
    controllerPause: flagIn(status, 'controllerPause') === true,
    pauseConditions: recordsIn(status, 'pauseConditions').flatMap((condition, index) => {
      const path = `status.pauseConditions[${index}].startTime`
      const startTime = timeIn(condition, 'startTime', path)
      return startTime === null ? [] : [{ reason: textIn(condition, 'reason'), startTime }]
    }),
    currentPodHash: textIn(status, 'currentPodHash'),
    stableRS: textIn(status, 'stableRS'),
    currentStepIndex: numberIn(status, 'currentStepIndex'),
    currentStepHash: textIn(status, 'currentStepHash'),
    conditions: recordsIn(status, 'conditions').flatMap((condition, index) =>
      readCondition(condition, `status.conditions[${index}]`, timeIn),
    ),
    phase: textIn(status, 'phase') as RolloutStatus['phase'],
    message: textIn(status, 'message'),
    replicas: countIn(status, 'replicas'),
    updatedReplicas: countIn(status, 'updatedReplicas'),
    readyReplicas: countIn(status, 'readyReplicas'),
    availableReplicas: countIn(status, 'availableReplicas'),
    HPAReplicas: countIn(status, 'HPAReplicas'),
    observedGeneration: generationOf(textIn(status, 'observedGeneration')),
    restartedAt: timeIn(status, 'restartedAt', 'status.restartedAt'),
    weights: readWeights(recordIn(canary, 'weights')),
    stablePingPong: textIn(canary, 'stablePingPong') as RolloutStatus['stablePingPong'],
    stepRun: readRun(canary, 'currentStepAnalysisRunStatus'),
    backgroundRun: readRun(canary, 'currentBackgroundAnalysisRunStatus'),
    currentExperiment: textIn(canary, 'currentExperiment'),
    pluginStatuses: recordsIn(canary, 'stepPluginStatuses').map(readPlugin),
    activeSelector: textIn(blueGreen, 'activeSelector'),
    previewSelector: textIn(blueGreen, 'previewSelector'),
    scaleUpPreviewCheckPoint: flagIn(blueGreen, 'scaleUpPreviewCheckPoint') === true,
    prePromotionRun: readRun(blueGreen, 'prePromotionAnalysisRunStatus'),
    postPromotionRun: readRun(blueGreen, 'postPromotionAnalysisRunStatus'),
  }
}

// A text in Kubernetes. One that is no number (early versions wrote a hash) counts as observed.
function generationOf(text: string): number {
  if (text === '') return 0
  return /^-?\d+$/.test(text) ? Number(text) : Number.MAX_SAFE_INTEGER
}

/** A counter; 0 if absent, for Go leaves zeros out. */
export function countIn(object: Block, key: string): number {
  return numberIn(object, key) ?? 0
}

function readCondition(condition: JsonObject, path: string, timeIn: TimeIn): Condition[] {
  const lastUpdateTime = timeIn(condition, 'lastUpdateTime', `${path}.lastUpdateTime`)
  const lastTransitionTime = timeIn(condition, 'lastTransitionTime', `${path}.lastTransitionTime`)
  if (lastUpdateTime === null || lastTransitionTime === null) return []
  return [
    {
      type: textIn(condition, 'type') as Condition['type'],
      status: textIn(condition, 'status') as Condition['status'],
      reason: textIn(condition, 'reason'),
      message: textIn(condition, 'message'),
      lastUpdateTime,
      lastTransitionTime,
    },
  ]
}

function readRun(block: Block, key: string): RunStatus | null {
  const run = recordIn(block, key)
  if (run === null) return null
  return {
    name: textIn(run, 'name'),
    status: textIn(run, 'status') as RunStatus['status'],
    message: textIn(run, 'message'),
  }
}

function readWeights(weights: Block): Weights | null {
  if (weights === null) return null
  return {
    canary: readDestination(recordIn(weights, 'canary')),
    stable: readDestination(recordIn(weights, 'stable')),
    additional: recordsIn(weights, 'additional').map(readDestination),
    verified: flagIn(weights, 'verified'),
  }
}

function readDestination(destination: Block): WeightDestination {
  return {
    weight: countIn(destination, 'weight'),
    serviceName: textIn(destination, 'serviceName'),
    podTemplateHash: textIn(destination, 'podTemplateHash'),
  }
}

function readPlugin(plugin: JsonObject): PluginStatus {
  return {
    index: countIn(plugin, 'index'),
    name: textIn(plugin, 'name'),
    operation: textIn(plugin, 'operation') as PluginStatus['operation'],
    phase: textIn(plugin, 'phase') as PluginStatus['phase'],
    message: textIn(plugin, 'message'),
  }
}
