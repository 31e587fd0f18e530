import type { AnalysisPhase } from '../analysis/phase.ts'
import type { PlainReplicaSet } from '../cluster/objects.ts'
import { readTemplate } from '../cluster/stored.ts'
import { flagIn, numberIn, recordIn, recordsIn, textIn, textOrNull } from '../document/fields.ts'
import type { TimeIn } from '../document/timeReader.ts'
import type { JsonObject } from '../units/json.ts'
import type { ExperimentAnalysis, ExperimentSpec, ExperimentTemplate } from './spec.ts'
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
  const name = textIn(recordIn(object, 'metadata'), 'name')
  const spec = recordIn(object, 'spec')
  const status = recordIn(object, 'status') ?? {}
  const templateStatuses = recordsIn(status, 'templateStatuses').map((one, index) =>
    readTemplateStatus(one, `${path}.status.templateStatuses[${index}]`, timeIn),
  )
  const hashOf = (template: string): string => hashIn(name, template, replicaSets, templateStatuses)
  return {
    name,
    spec: readSpec(spec, hashOf),
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

function readSpec(spec: JsonObject | null, hashOf: (template: string) => string): ExperimentSpec {
  return {
    templates: recordsIn(spec, 'templates').map((one): ExperimentTemplate => {
      const name = textIn(one, 'name')
      const service = recordIn(one, 'service')
      return {
        name,
        replicas: numberIn(one, 'replicas') ?? 1,
        minReadySeconds: numberIn(one, 'minReadySeconds') ?? 0,
        template: readTemplate(recordIn(one, 'template') ?? {}, hashOf(name)),
        serviceName: service === null ? null : textIn(service, 'name'),
      }
    }),
    duration: textIn(spec, 'duration'),
    progressDeadlineSeconds: numberIn(spec, 'progressDeadlineSeconds') ?? 600,
    analyses: recordsIn(spec, 'analyses').map(readAnalysis),
    scaleDownDelaySeconds: numberIn(spec, 'scaleDownDelaySeconds') ?? 30,
    dryRun: recordsIn(spec, 'dryRun').map((rule) => ({ metricName: textIn(rule, 'metricName') })),
    measurementRetention: recordsIn(spec, 'measurementRetention').map((rule) => ({
      metricName: textIn(rule, 'metricName'),
      limit: numberIn(rule, 'limit') ?? 0,
    })),
  }
}

function readAnalysis(analysis: JsonObject): ExperimentAnalysis {
  return {
    name: textIn(analysis, 'name'),
    templateName: textIn(analysis, 'templateName'),
    clusterScope: flagIn(analysis, 'clusterScope') === true,
    args: recordsIn(analysis, 'args').map((one) => ({
      name: textIn(one, 'name'),
      value: textOrNull(one, 'value'),
    })),
    requiredForCompletion: flagIn(analysis, 'requiredForCompletion') === true,
  }
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
