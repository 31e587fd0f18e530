import type { NewExperiment, OwnedExperiment } from '../../cluster/objects.ts'
import { placeOf, readCreation, readHash, readPlainReplicaSet } from '../../cluster/stored.ts'
import type { TimeIn } from '../../document/timeReader.ts'
import type { ExperimentState } from '../../experiment/state.ts'
import { readStoredExperiment, servicesIn } from '../../experiment/stored.ts'
import type { ExperimentSpec } from '../../plan/experiment.ts'
import { inOrder } from '../../rollout/store.ts'
import type { Diagnostic } from '../../units/diagnostic.ts'
import type { JsonObject } from '../../units/json.ts'
import { hasOwner, type OwnExperiment } from './kin.ts'
import { withCountedPods } from './livePods.ts'

/** An Experiment as it is stored, and what the Rollout's controller reads of it. */
export interface LiveExperiment {
  readonly state: ExperimentState
  readonly owned: OwnedExperiment
}

/** An Experiment with its ReplicaSets and their pods; null if nobody knows when it was created. */
export function readLiveExperiment(
  { object, replicaSets }: OwnExperiment,
  pods: readonly JsonObject[],
  timeIn: TimeIn,
  report: (found: Diagnostic) => void,
): LiveExperiment | null {
  const sets = replicaSets.flatMap((one) => {
    const createdAt = readCreation(one, timeIn, report)
    const hash = readHash(one, report)
    const mine = pods.filter((pod) => hasOwner(pod, one))
    if (createdAt === null) return []
    return [withCountedPods(readPlainReplicaSet(one, hash, mine, createdAt, timeIn))]
  })
  const createdAt = readCreation(object, timeIn, report)
  if (createdAt === null) return null
  const belongings = { replicaSets: inOrder(sets), services: servicesIn(object) }
  const state = readStoredExperiment(object, belongings, true, placeOf(object), timeIn)
  const owned: OwnedExperiment = {
    name: state.name,
    hash: readHash(object, report),
    createdAt,
    spec: requestOf(state.spec),
    terminate: state.terminate,
    phase: state.phase,
    message: state.message,
    templates: state.templateStatuses.map(({ name, serviceName, podTemplateHash }) => ({
      name,
      serviceName,
      hash: podTemplateHash,
    })),
  }
  return { state, owned }
}

// What it was made from; of the step itself only what reached the Experiment is known.
function requestOf(spec: ExperimentSpec): NewExperiment {
  const { templates, analyses, duration, progressDeadlineSeconds, scaleDownDelaySeconds } = spec
  return {
    step: {
      templates: templates.map(({ name, replicas, serviceName }) => ({
        name,
        specRef: '',
        replicas,
        weight: null,
        service: serviceName === null ? null : { name: serviceName },
        metadata: {},
        selector: null,
      })),
      duration,
      analyses: analyses.map(({ name, templateName, clusterScope, requiredForCompletion }) => ({
        name,
        templateName,
        clusterScope,
        args: [],
        requiredForCompletion,
        analysisRunMetadata: {},
      })),
      dryRun: spec.dryRun.map(({ metricName }) => ({ metricName })),
      analysisRunMetadata: {},
      scaleDownDelaySeconds,
    },
    progressDeadlineSeconds,
    templates: templates.map(({ name, template, minReadySeconds }) => ({
      name,
      template,
      minReadySeconds,
    })),
    args: analyses.map(({ args }) => args.map(({ name, value }) => ({ name, value: value ?? '' }))),
  }
}
