import { copyRun } from '../analysis/run.ts'
import type { Order } from '../cluster/order.ts'
import { withoutSome } from '../cluster/pods.ts'
import { experimentSpecOf } from '../experiment/spec.ts'
import { startExperiment } from '../experiment/state.ts'
import { applyEvent } from '../rollout/apply.ts'
import { copyReplicaSet, copyState } from '../rollout/copies.ts'
import type { Instant } from '../units/time.ts'
import { scaleDeployment } from './deploying.ts'
import { removeObject, storeObject } from './gitops/applyManifests.ts'
import { noticeSize } from './gitops/noticeSize.ts'
import type { WorldNow } from './worldNow.ts'

type OrderOf<K extends Order['kind']> = Extract<Order, { readonly kind: K }>

/**
 * How the API server, and who stands behind it, carries an order out. A controller stores what it
 * owns itself; the orders here are for objects of somebody else.
 */
const table: {
  readonly [K in Order['kind']]?: (now: WorldNow, order: OrderOf<K>) => void
} = {
  createAnalysisRun(now, { run, spec }) {
    now.runs = [...now.runs, now.program.startRun(run, spec)]
    now.runsRest = false
  },
  terminateAnalysisRun(now, { run }) {
    now.runs = now.runs.map((one) => {
      if (one.name !== run) return one
      const next = copyRun(one)
      next.terminate = true
      return next
    })
    now.runsRest = false
  },
  deleteAnalysisRun(now, { run }) {
    now.runs = now.runs.filter((one) => one.name !== run)
  },
  switchService(now, { service }) {
    now.writtenServices = [...now.writtenServices, service]
  },
  scaleWorkload(now, { replicas }) {
    const reference = now.rollout?.spec.workloadRef ?? null
    if (reference?.kind !== 'Deployment') return
    scaleDeployment(now, reference.name, replicas)
    noticeSize(now, 'Deployment', reference.name, replicas, 'rollouts-controller')
  },
  updateScale(now, { at, object, to }) {
    const [kind = '', name = ''] = object.split('/')
    noticeSize(now, kind, name, to, 'kube-controller-manager')
    if (kind === 'Deployment') scaleDeployment(now, name, to)
    else if (now.rollout !== null) {
      now.rollout = applyEvent(now.rollout, { kind: 'scaled', at, replicas: to })
    }
  },
  createExperiment(now, { experiment, spec }) {
    const { namespace } = now.rollout?.spec ?? now.program.plan.rollout
    const created = startExperiment(experiment, namespace, experimentSpecOf(spec), true)
    now.experiments = [...now.experiments, created]
  },
  terminateExperiment(now, { experiment }) {
    now.experiments = now.experiments.map((one) =>
      one.name === experiment ? { ...one, terminate: true } : one,
    )
  },
  deleteExperiment(now, { experiment, at }) {
    for (const order of garbageOf(now, experiment, at)) {
      now.orders.push(order)
      carryOut(now, order)
    }
    now.experiments = now.experiments.filter((one) => one.name !== experiment)
  },
  applyObject(now, { object }) {
    storeObject(now, object)
  },
  deleteObject(now, { object }) {
    removeObject(now, object)
  },
  // The pods are gone at once; their ReplicaSet notices when it has its turn.
  evictPods(now, { replicaSet, createdAt, count }) {
    if (now.rollout === null) return
    const next = copyState(now.rollout)
    next.replicaSets = next.replicaSets.map((one) => {
      if (one.name !== replicaSet) return one
      const left = copyReplicaSet(one)
      left.pods = withoutSome(one.pods, createdAt, count)
      return left
    })
    now.rollout = next
  },
}

/** Carries an order out, where somebody else than who gave it has to. */
export function carryOut<K extends Order['kind']>(now: WorldNow, order: OrderOf<K>): void {
  table[order.kind as K]?.(now, order)
}

/** What goes with an Experiment that is deleted: its runs, its ReplicaSets, its Services. */
function garbageOf({ experiments }: WorldNow, name: string, at: Instant): readonly Order[] {
  const one = experiments.find((candidate) => candidate.name === name)
  if (one === undefined) return []
  return [
    ...one.analysisRuns
      .filter(({ analysisRun }) => analysisRun !== '')
      .map(({ analysisRun: run }): Order => ({ kind: 'deleteAnalysisRun', at, run })),
    ...one.replicaSets.map(
      ({ name: replicaSet, template: { hash } }): Order => ({
        kind: 'deleteReplicaSet',
        at,
        replicaSet,
        hash,
      }),
    ),
    ...one.services.map(({ name: service }): Order => ({ kind: 'deleteService', at, service })),
  ]
}
