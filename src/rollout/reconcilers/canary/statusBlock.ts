import type { WeightDestination } from '../../../cluster/objects.ts'
import { flagIn, numberIn, recordIn, recordsIn, textIn } from '../../../document/fields.ts'
import type { TimeIn } from '../../../document/timeReader.ts'
import type { JsonObject } from '../../../units/json.ts'
import { rfc3339 } from '../../../units/time.ts'
import type { StatusBlock } from '../../contract.ts'
import type { PluginStatus, RolloutStatus, Weights } from '../../status.ts'
import { compact, compactKeeping, readRun, storedRun } from '../../stored.ts'

/** `status.canary`. */
export const statusBlock: StatusBlock = {
  write: (status) =>
    compact({
      weights: storedWeights(status.weights),
      currentStepAnalysisRunStatus: storedRun(status.stepRun),
      currentBackgroundAnalysisRunStatus: storedRun(status.backgroundRun),
      currentExperiment: status.currentExperiment,
      stablePingPong: status.stablePingPong,
      stepPluginStatuses: status.pluginStatuses.map(storedPlugin),
    }),
  read: (block, timeIn) => ({
    weights: readWeights(recordIn(block, 'weights')),
    stablePingPong: textIn(block, 'stablePingPong') as RolloutStatus['stablePingPong'],
    stepRun: readRun(block, 'currentStepAnalysisRunStatus'),
    backgroundRun: readRun(block, 'currentBackgroundAnalysisRunStatus'),
    currentExperiment: textIn(block, 'currentExperiment'),
    pluginStatuses: recordsIn(block, 'stepPluginStatuses').map((one, place) =>
      readPlugin(one, place, timeIn),
    ),
  }),
}

function storedWeights(weights: Weights | null): JsonObject | null {
  if (weights === null) return null
  return compact({
    canary: storedDestination(weights.canary),
    stable: storedDestination(weights.stable),
    additional: weights.additional.map(storedDestination),
    verified: weights.verified,
  })
}

function readWeights(weights: JsonObject | null): Weights | null {
  if (weights === null) return null
  return {
    canary: readDestination(recordIn(weights, 'canary')),
    stable: readDestination(recordIn(weights, 'stable')),
    additional: recordsIn(weights, 'additional').map(readDestination),
    verified: flagIn(weights, 'verified'),
  }
}

function storedDestination(destination: WeightDestination): JsonObject {
  const { weight, serviceName, podTemplateHash } = destination
  return compactKeeping(['weight'], { weight, serviceName, podTemplateHash })
}

function readDestination(destination: JsonObject | null): WeightDestination {
  return {
    weight: numberIn(destination, 'weight') ?? 0,
    serviceName: textIn(destination, 'serviceName'),
    podTemplateHash: textIn(destination, 'podTemplateHash'),
  }
}

function storedPlugin(status: PluginStatus): JsonObject {
  const { index, name, operation, phase, message } = status
  const startedAt = status.startedAt && rfc3339(status.startedAt)
  const updatedAt = status.updatedAt && rfc3339(status.updatedAt)
  const fields = { index, name, operation, phase, message, startedAt, updatedAt }
  return compactKeeping(['index', 'name', 'operation'], fields)
}

function readPlugin(plugin: JsonObject, place: number, timeIn: TimeIn): PluginStatus {
  const path = `status.canary.stepPluginStatuses[${place}]`
  return {
    index: numberIn(plugin, 'index') ?? 0,
    name: textIn(plugin, 'name'),
    operation: textIn(plugin, 'operation') as PluginStatus['operation'],
    phase: textIn(plugin, 'phase') as PluginStatus['phase'],
    message: textIn(plugin, 'message'),
    startedAt: timeIn(plugin, 'startedAt', `${path}.startedAt`),
    updatedAt: timeIn(plugin, 'updatedAt', `${path}.updatedAt`),
  }
}
