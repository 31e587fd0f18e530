import type { AnalysisTemplate } from '../../src/analysis/template.ts'
import type { PlainReplicaSet } from '../../src/cluster/objects.ts'
import type { Order } from '../../src/cluster/order.ts'
import type { ExperimentView } from '../../src/experiment/observed.ts'
import { reconcileExperiment } from '../../src/experiment/reconcileExperiment.ts'
import {
  type AnalysisStatus,
  type ExperimentState,
  startExperiment,
  type TemplateStatus,
} from '../../src/experiment/state.ts'
import type { ExperimentSpec, ExperimentTemplate } from '../../src/plan/experiment.ts'
import type { PodTemplate } from '../../src/plan/plan.ts'
import { newestRules } from '../../src/releases/rules.ts'
import { type Instant, instant } from '../../src/units/time.ts'

// What the tests of this room begin with.

export const at = (seconds: number): Instant => instant(seconds * 1000)

export const pods: PodTemplate = {
  hash: 'v2',
  image: 'app:v2',
  images: ['app:v2'],
  hasPorts: true,
  names: 'imageTag',
  source: {},
}

export function template(name: string, more: Partial<ExperimentTemplate> = {}): ExperimentTemplate {
  return { name, replicas: 1, minReadySeconds: 0, template: pods, serviceName: null, ...more }
}

export function analysis(
  name: string,
  requiredForCompletion = false,
): ExperimentSpec['analyses'][number] {
  return { name, templateName: 'check', clusterScope: false, args: [], requiredForCompletion }
}

export function spec(more: Partial<ExperimentSpec> = {}): ExperimentSpec {
  return {
    templates: [template('canary')],
    duration: '',
    progressDeadlineSeconds: 600,
    analyses: [],
    scaleDownDelaySeconds: 30,
    dryRun: [],
    measurementRetention: [],
    ...more,
  }
}

export function experiment(
  more: Partial<ExperimentSpec> = {},
  state: Partial<ExperimentState> = {},
): ExperimentState {
  return { ...startExperiment('exp', 'default', spec(more), true), ...state }
}

export function templateStatus(name: string, more: Partial<TemplateStatus> = {}): TemplateStatus {
  return {
    name,
    status: 'Running',
    message: '',
    replicas: 1,
    readyReplicas: 1,
    availableReplicas: 1,
    lastTransitionTime: at(0),
    serviceName: '',
    podTemplateHash: '',
    ...more,
  }
}

export function analysisStatus(name: string, more: Partial<AnalysisStatus> = {}): AnalysisStatus {
  return { name, analysisRun: `exp-${name}`, phase: 'Running', message: '', ...more }
}

export function replicaSet(name: string, more: Partial<PlainReplicaSet> = {}): PlainReplicaSet {
  return {
    name,
    template: pods,
    createdAt: at(0),
    minReadySeconds: 0,
    scaleDownAt: null,
    want: 1,
    have: 1,
    ready: 1,
    available: 1,
    pods: [],
    failure: '',
    ...more,
  }
}

const check: AnalysisTemplate = {
  name: 'check',
  clusterScope: false,
  metrics: [{ name: 'm', provider: { web: { url: '' } } }],
  args: [],
  dryRun: [],
  measurementRetention: [],
  templates: [],
}

export function view(more: Partial<ExperimentView> = {}): ExperimentView {
  return {
    analysisRuns: [],
    analysisTemplates: [check],
    otherServices: [],
    controller: newestRules,
    ...more,
  }
}

/** An Experiment whose one template is running, one second after it became available. */
export function running(
  more: Partial<ExperimentSpec> = {},
  state: Partial<ExperimentState> = {},
): ExperimentState {
  return experiment(more, {
    phase: 'Running',
    availableAt: at(0),
    templateStatuses: [templateStatus('canary')],
    progressing: {
      status: 'True',
      reason: 'NewReplicaSetAvailable',
      message: 'Experiment "exp" is running.',
      lastUpdateTime: at(0),
      lastTransitionTime: at(0),
    },
    ...state,
  })
}

type RecordedEvent = Extract<Order, { readonly kind: 'recordEvent' }>

/** An Experiment with a cluster in which pods are there, and available, as soon as they are wanted. */
export interface Cluster {
  experiment: ExperimentState
  view: ExperimentView
  /** Those that are no events. */
  readonly orders: Order[]
  readonly events: RecordedEvent[]
  wakeAt: Instant | null
}

export function cluster(begun: ExperimentState): Cluster {
  return { experiment: begun, view: view(), orders: [], events: [], wakeAt: null }
}

/** Passes until one rests. */
export function settle(world: Cluster, now: Instant): void {
  for (;;) {
    const pass = reconcileExperiment(world.experiment, world.view, now)
    world.wakeAt = pass.wakeAt
    for (const order of pass.orders) {
      if (order.kind === 'recordEvent') world.events.push(order)
      else world.orders.push(order)
      world.view = carriedOut(world.view, order)
    }
    world.experiment = withPods(pass.state)
    if (pass.rests) return
  }
}

// The very experiment where its ReplicaSets have the pods that they want.
function withPods(made: ExperimentState): ExperimentState {
  if (made.replicaSets.every(({ want, available }) => available === want)) return made
  const replicaSets = made.replicaSets.map((one) => {
    const { want } = one
    return { ...one, have: want, ready: want, available: want }
  })
  return { ...made, replicaSets }
}

function carriedOut(before: ExperimentView, order: Order): ExperimentView {
  switch (order.kind) {
    case 'createAnalysisRun': {
      const run = { name: order.run, spec: order.spec, terminate: false, message: '' }
      return { ...before, analysisRuns: [...before.analysisRuns, { ...run, phase: 'Running' }] }
    }
    case 'terminateAnalysisRun':
      return {
        ...before,
        analysisRuns: before.analysisRuns.map((run) =>
          run.name === order.run ? { ...run, terminate: true } : run,
        ),
      }
    default:
      return before
  }
}
