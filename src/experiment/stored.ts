import type { AnalysisPhase } from '../analysis/phase.ts'
import type { PlainReplicaSet } from '../cluster/objects.ts'
import { readTemplate } from '../cluster/stored.ts'
import { flagIn, numberIn, recordIn, recordsIn, textIn } from '../document/fields.ts'
import type { TimeIn } from '../document/timeReader.ts'
import { readExperimentSpec } from '../plan/experiment.ts'
import type { JsonObject } from '../units/json.ts'
import type {
  AnalysisStatus,
  ExperimentService,
  ExperimentState,
  ProgressingCondition,
  TemplateStatus,
} from './state.ts'

/** What an Experiment owns besides its AnalysisRuns. */
export type ExperimentBelongings = Pick<ExperimentState, 'replicaSets' | 'services'>

/**
 * An Experiment in the middle of its life, as Kubernetes hands it out; `path` is how diagnostics
 * name it. Templates have the hashes of their ReplicaSets.
 */
export function readStoredExperiment(
  object: JsonObject,
  { replicaSets, services }: ExperimentBelongings,
  hasRollout: boolean,
  path: string,
  timeIn: TimeIn,
): ExperimentState {
  const metadata = recordIn(object, 'metadata')
  const name = textIn(metadata, 'name')
  const spec = recordIn(object, 'spec')
  const status = recordIn(object, 'status') ?? {}
  const templateStatuses = recordsIn(status, 'templateStatuses').map((one, index) =>
    readTemplateStatus(one, `${path}.status.templateStatuses[${index}]`, timeIn),
  )
  const hashOf = (template: string): string => hashIn(name, template, replicaSets, templateStatuses)
  return {
    name,
    namespace: textIn(metadata, 'namespace') || 'default',
    spec: readExperimentSpec(spec, (template, written) => readTemplate(written, hashOf(template))),
    terminate: flagIn(spec, 'terminate') === true,
    hasRollout,
    phase: textIn(status, 'phase') as AnalysisPhase,
    message: textIn(status, 'message'),
    availableAt: timeIn(status, 'availableAt', `${path}.status.availableAt`),
    templateStatuses,
    analysisRuns: recordsIn(status, 'analysisRuns').map(readAnalysisStatus),
    progressing: readProgressing(status, `${path}.status.conditions`, timeIn),
    invalidSpec: textIn(conditionIn(status, 'InvalidSpec'), 'message'),
    replicaSets,
    services,
  }
}

/** The Services that an Experiment made: those that its status names. */
export function servicesIn(object: JsonObject): readonly ExperimentService[] {
  return recordsIn(recordIn(object, 'status'), 'templateStatuses').flatMap((one) => {
    const name = textIn(one, 'serviceName')
    return name === '' ? [] : [{ name, hash: textIn(one, 'podTemplateHash') }]
  })
}

function hashIn(
  experiment: string,
  template: string,
  replicaSets: readonly PlainReplicaSet[],
  statuses: readonly TemplateStatus[],
): string {
  const replicaSet = replicaSets.find(({ name }) => name === `${experiment}-${template}`)
  const status = statuses.find(({ name }) => name === template)
  return replicaSet?.template.hash ?? status?.podTemplateHash ?? ''
}

function readTemplateStatus(one: JsonObject, path: string, timeIn: TimeIn): TemplateStatus {
  return {
    name: textIn(one, 'name'),
    status: textIn(one, 'status') as TemplateStatus['status'],
    message: textIn(one, 'message'),
    replicas: numberIn(one, 'replicas') ?? 0,
    readyReplicas: numberIn(one, 'readyReplicas') ?? 0,
    availableReplicas: numberIn(one, 'availableReplicas') ?? 0,
    lastTransitionTime: timeIn(one, 'lastTransitionTime', `${path}.lastTransitionTime`),
    serviceName: textIn(one, 'serviceName'),
    podTemplateHash: textIn(one, 'podTemplateHash'),
  }
}

function readAnalysisStatus(one: JsonObject): AnalysisStatus {
  return {
    name: textIn(one, 'name'),
    analysisRun: textIn(one, 'analysisRun'),
    phase: textIn(one, 'phase') as AnalysisPhase,
    message: textIn(one, 'message'),
  }
}

function readProgressing(
  status: JsonObject,
  path: string,
  timeIn: TimeIn,
): ProgressingCondition | null {
  const condition = conditionIn(status, 'Progressing')
  if (condition === null) return null
  const lastUpdateTime = timeIn(condition, 'lastUpdateTime', path)
  const lastTransitionTime = timeIn(condition, 'lastTransitionTime', path)
  if (lastUpdateTime === null || lastTransitionTime === null) return null
  return {
    status: textIn(condition, 'status') === 'True' ? 'True' : 'False',
    reason: textIn(condition, 'reason'),
    message: textIn(condition, 'message'),
    lastUpdateTime,
    lastTransitionTime,
  }
}

function conditionIn(status: JsonObject, type: string): JsonObject | null {
  return recordsIn(status, 'conditions').find((one) => textIn(one, 'type') === type) ?? null
}
