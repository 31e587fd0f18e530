import type { AnalysisTemplate } from '../../src/analysis/template.ts'
import { reconcileExperiment } from '../../src/experiment/reconcileExperiment.ts'
import type { ExperimentSpec, ExperimentTemplate } from '../../src/experiment/spec.ts'
import {
  type AnalysisStatus,
  type ExperimentState,
  startExperiment,
  type TemplateStatus,
} from '../../src/experiment/state.ts'
import type {
  ExperimentEvent,
  ExperimentOrder,
  ExperimentView,
  ObservedReplicaSet,
} from '../../src/experiment/view.ts'
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
  return { ...startExperiment('exp', spec(more), true), ...state }
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

export function replicaSet(
  name: string,
  more: Partial<ObservedReplicaSet> = {},
): ObservedReplicaSet {
  return { name, want: 1, have: 1, ready: 1, available: 1, scaleDownAt: null, ...more }
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
    replicaSets: [],
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

/** An Experiment with a cluster in which pods are there, and available, as soon as they are wanted. */
export interface Cluster {
  experiment: ExperimentState
  view: ExperimentView
  readonly orders: ExperimentOrder[]
  readonly events: ExperimentEvent[]
  wakeAt: Instant | null
}

export function cluster(begun: ExperimentState): Cluster {
  return { experiment: begun, view: view(), orders: [], events: [], wakeAt: null }
}

/** Passes until one changes nothing. */
export function settle(world: Cluster, now: Instant): void {
  for (;;) {
    const pass = reconcileExperiment(world.experiment, world.view, now)
    const isSettled = pass.experiment === world.experiment && pass.orders.length === 0
    world.experiment = pass.experiment
    world.wakeAt = pass.wakeAt
    world.orders.push(...pass.orders)
    world.events.push(...pass.events)
    for (const order of pass.orders) world.view = carriedOut(world.view, order)
    const replicaSets = world.view.replicaSets.map((one) => ({
      ...one,
      have: one.want,
      ready: one.want,
      available: one.want,
    }))
    world.view = { ...world.view, replicaSets }
    if (isSettled) return
  }
}

function carriedOut(before: ExperimentView, order: ExperimentOrder): ExperimentView {
  const patch = (name: string, more: Partial<ObservedReplicaSet>): ExperimentView => ({
    ...before,
    replicaSets: before.replicaSets.map((one) => (one.name === name ? { ...one, ...more } : one)),
  })
  switch (order.kind) {
    case 'createReplicaSet': {
      const made = replicaSet(order.replicaSet, { want: 0, have: 0, ready: 0, available: 0 })
      return { ...before, replicaSets: [...before.replicaSets, made] }
    }
    case 'scaleReplicaSet':
      return patch(order.replicaSet, { want: order.to })
    case 'annotateReplicaSet':
      return patch(order.replicaSet, { scaleDownAt: order.scaleDownAt })
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
