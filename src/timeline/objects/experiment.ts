import type { OwnedExperiment } from '../../cluster/objects.ts'
import { experimentSpecOf } from '../../experiment/spec.ts'
import type { AnalysisStatus, ExperimentState } from '../../experiment/state.ts'
import { hashLabel } from '../../kinds/argo/labels.ts'
import type { ExperimentSpec } from '../../plan/experiment.ts'
import { compact, compactKeeping } from '../../rollout/stored.ts'
import type { JsonObject } from '../../units/json.ts'
import { type Instant, start } from '../../units/time.ts'
import { analysisRunJson } from './analysisRun.ts'
import { type History, seenPods } from './history.ts'
import { type Identity, ownedObject, storedTime } from './metadata.ts'
import type { SeenPods } from './pod.ts'
import { replicaSetObjects } from './replicaSet.ts'

const templateName = 'experiment.argoproj.io/template-name'

/** An Experiment of a simulated Rollout, and all that it owns. */
export function experimentObjects(
  owned: OwnedExperiment,
  annotations: JsonObject,
  owner: Identity,
  history: History,
  at: Instant,
): readonly JsonObject[] {
  const { name, hash, createdAt } = owned
  const state = history.world.experiments.find((one) => one.name === name) ?? null
  const { apiVersion, namespace } = owner
  const identity = { apiVersion, kind: 'Experiment', name, namespace }
  const object = ownedObject(
    identity,
    { createdAt, owner, labels: { [hashLabel]: hash }, annotations },
    {
      spec: specOf(state?.spec ?? experimentSpecOf(owned.spec), owned.terminate),
      status: statusOf(owned, state),
    },
  )
  return [object, ...belongingsOf(state, createdAt, identity, history, at)]
}

/** An Experiment that no Rollout made, created at the beginning, and all that it owns. */
export function standaloneExperimentObjects(
  state: ExperimentState,
  history: History,
  at: Instant,
): readonly JsonObject[] {
  const { name, namespace, spec, terminate } = state
  const identity = { apiVersion: 'argoproj.io/v1alpha1', kind: 'Experiment', name, namespace }
  const object = ownedObject(
    identity,
    { createdAt: start, owner: null, labels: {}, annotations: {} },
    { spec: specOf(spec, terminate), status: statusOf(state, state) },
  )
  return [object, ...belongingsOf(state, start, identity, history, at)]
}

function belongingsOf(
  state: ExperimentState | null,
  createdAt: Instant,
  identity: Identity,
  history: History,
  at: Instant,
): readonly JsonObject[] {
  return [
    ...replicaSetsOf(state, identity, seenPods(history, at)),
    ...runsOf(createdAt, state, identity, history),
  ]
}

function specOf(spec: ExperimentSpec, terminate: boolean): JsonObject {
  return compactKeeping(['scaleDownDelaySeconds', 'progressDeadlineSeconds'], {
    templates: spec.templates.map(({ name, replicas, minReadySeconds, template, serviceName }) =>
      compactKeeping(['replicas'], {
        name,
        replicas,
        minReadySeconds,
        template: template.source,
        service: serviceName === null ? null : compact({ name: serviceName }),
      }),
    ),
    duration: spec.duration,
    progressDeadlineSeconds: spec.progressDeadlineSeconds,
    analyses: spec.analyses.map((analysis) => compact({ ...analysis })),
    scaleDownDelaySeconds: spec.scaleDownDelaySeconds,
    dryRun: spec.dryRun,
    measurementRetention: spec.measurementRetention,
    terminate,
  })
}

function statusOf(
  { phase, message }: Pick<OwnedExperiment, 'phase' | 'message'>,
  state: ExperimentState | null,
): JsonObject {
  return compact({
    phase,
    message,
    availableAt: storedTime(state?.availableAt ?? null),
    templateStatuses: (state?.templateStatuses ?? []).map((status) =>
      compactKeeping(['replicas', 'readyReplicas', 'availableReplicas', 'updatedReplicas'], {
        ...status,
        lastTransitionTime: storedTime(status.lastTransitionTime),
      }),
    ),
    analysisRuns: (state?.analysisRuns ?? []).map((status) =>
      compactKeeping(['name', 'analysisRun', 'phase'], { ...status }),
    ),
    conditions: state === null ? [] : conditionsOf(state),
  })
}

function conditionsOf({ progressing, invalidSpec }: ExperimentState): readonly JsonObject[] {
  const conditions: JsonObject[] = []
  if (progressing !== null) {
    const lastUpdateTime = storedTime(progressing.lastUpdateTime)
    const lastTransitionTime = storedTime(progressing.lastTransitionTime)
    conditions.push({ type: 'Progressing', ...progressing, lastUpdateTime, lastTransitionTime })
  }
  if (invalidSpec !== '') {
    conditions.push({ type: 'InvalidSpec', status: 'True', message: invalidSpec })
  }
  return conditions
}

function replicaSetsOf(
  state: ExperimentState | null,
  owner: Identity,
  seen: SeenPods,
): readonly JsonObject[] {
  return (state?.replicaSets ?? []).flatMap((one) => {
    // An Experiment names its ReplicaSets after itself and their template.
    const template = one.name.slice(owner.name.length + 1)
    const annotations = compact({
      [templateName]: template,
      'scale-down-deadline': storedTime(one.scaleDownAt),
    })
    return replicaSetObjects(one, owner, annotations, seen)
  })
}

function runsOf(
  createdAt: Instant,
  state: ExperimentState | null,
  owner: Identity,
  { world, runsCreatedAt }: History,
): readonly JsonObject[] {
  const created = (state?.analysisRuns ?? []).filter(({ analysisRun }) => analysisRun !== '')
  return created.map(({ analysisRun: name }: AnalysisStatus) => {
    const run = world.runs.find((one) => one.name === name) ?? null
    const known = {
      name,
      createdAt: runsCreatedAt.get(name) ?? createdAt,
      phase: run?.phase ?? ('' as const),
      message: run?.message ?? '',
      labels: {},
      annotations: {},
      spec: run?.spec ?? { metrics: [], args: [], dryRun: [], measurementRetention: [] },
      terminate: run?.terminate ?? false,
    }
    return analysisRunJson(known, run, owner)
  })
}
