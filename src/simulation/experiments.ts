import { noPods, type OwnedExperiment } from '../cluster/objects.ts'
import type { Order } from '../cluster/order.ts'
import { countsOf, podsAt } from '../cluster/pods.ts'
import { reconcileExperiment } from '../experiment/reconcileExperiment.ts'
import { experimentSpecOf } from '../experiment/spec.ts'
import { type ExperimentState, startExperiment } from '../experiment/state.ts'
import type { ExperimentOrder, ExperimentView } from '../experiment/view.ts'
import type { RolloutState } from '../rollout/state.ts'
import type { ExperimentReplicaSet, Wake, World } from '../timeline/world.ts'
import { type Instant, instant, nextWholeSecond } from '../units/time.ts'
import type { Experiments } from './experimentObjects.ts'
import type { Program } from './program.ts'
import { addRun, nobody, notYet, type Runs, remembered, terminateRun } from './runs.ts'

export function experimentsOf(world: World, at: Instant): Experiments {
  const { experiments, experimentReplicaSets, experimentServices, wakes } = world
  const list = experiments.slice()
  const pending = notYet(wakes.experiments, at)
  return {
    list,
    replicaSets: experimentReplicaSets,
    services: experimentServices,
    pending,
    overdue: nobody,
  }
}

export function experimentWakes(experiments: Experiments, at: Instant): readonly Wake[] {
  let { pending } = experiments
  for (const name of experiments.overdue) pending = remembered(pending, name, instant(at + 1000))
  return pending
}

/** Their ReplicaSets' pods. True if anything changed. */
export function stepExperimentPods(
  program: Program,
  experiments: Experiments,
  at: Instant,
): boolean {
  if (experiments.replicaSets.length === 0) return false
  const before = experiments.replicaSets
  const after = before.map((one) => {
    const pods = podsAt(one.want, one.template.image, one.pods, program.pods, at)
    const { have, ready, available } = countsOf(pods, one.minReadySeconds, at)
    return pods === one.pods && ready === one.ready && available === one.available
      ? one
      : { ...one, pods, have, ready, available }
  })
  if (after.every((one, index) => one === before[index])) return false
  experiments.replicaSets = after
  return true
}

/**
 * Every Experiment once, in order of creation; its orders are carried out at once. True if any
 * changed.
 */
export function reconcileExperiments(
  program: Program,
  rollout: RolloutState,
  experiments: Experiments,
  runs: Runs,
  at: Instant,
  effects: Order[],
): boolean {
  let changed = false
  experiments.overdue = nobody
  for (let index = 0; index < experiments.list.length; index++) {
    const one = experiments.list[index] as ExperimentState
    const result = reconcileExperiment(one, viewOf(one, rollout, experiments, runs), at)
    if (result.wakeAt !== null) {
      if (result.wakeAt > at) {
        experiments.pending = remembered(
          experiments.pending,
          one.name,
          nextWholeSecond(result.wakeAt),
        )
      } else experiments.overdue = [...experiments.overdue, one.name]
    }
    for (const order of result.orders) {
      carryOutOrder(program, one.name, order, experiments, runs)
      announce(order, experiments, effects)
    }
    for (const { on, type, reason, message } of result.events) {
      const object = on === 'Experiment' ? `Experiment/${one.name}` : ''
      effects.push({ kind: 'recordEvent', at, type, reason, message, object })
    }
    if (result.experiment !== one) experiments.list[index] = result.experiment
    if (result.experiment !== one || result.orders.length > 0) changed = true
  }
  return changed
}

function viewOf(
  { name }: ExperimentState,
  rollout: RolloutState,
  experiments: Experiments,
  runs: Runs,
): ExperimentView {
  const others = experiments.services.filter(({ experiment }) => experiment !== name)
  return {
    replicaSets: experiments.replicaSets,
    analysisRuns: runs.list,
    analysisTemplates: rollout.analysisTemplates,
    controller: rollout.controller,
    otherServices: [...rollout.services, ...others].map((service) => service.name),
  }
}

function carryOutOrder(
  program: Program,
  experiment: string,
  order: ExperimentOrder,
  experiments: Experiments,
  runs: Runs,
): void {
  switch (order.kind) {
    case 'createReplicaSet':
      experiments.replicaSets = [...experiments.replicaSets, created(experiment, order)]
      return
    case 'scaleReplicaSet':
      experiments.replicaSets = changed(experiments, order.replicaSet, { want: order.to })
      return
    case 'annotateReplicaSet': {
      const { scaleDownAt } = order
      experiments.replicaSets = changed(experiments, order.replicaSet, { scaleDownAt })
      return
    }
    case 'createService':
      experiments.services = [
        ...experiments.services,
        { name: order.service, experiment, hash: order.hash },
      ]
      return
    case 'deleteService':
      experiments.services = experiments.services.filter((one) => one.name !== order.service)
      return
    case 'createAnalysisRun':
      addRun(runs, program.startRun(order.run, order.spec))
      return
    case 'terminateAnalysisRun':
      terminateRun(runs, order.run)
      return
  }
}

function created(
  experiment: string,
  order: Extract<ExperimentOrder, { kind: 'createReplicaSet' }>,
): ExperimentReplicaSet {
  return {
    name: order.replicaSet,
    experiment,
    template: order.template,
    minReadySeconds: order.minReadySeconds,
    createdAt: order.at,
    ...noPods,
  }
}

function changed(
  experiments: Experiments,
  name: string,
  fields: Partial<ExperimentReplicaSet>,
): readonly ExperimentReplicaSet[] {
  return experiments.replicaSets.map((one) => (one.name === name ? { ...one, ...fields } : one))
}

// The same orders as the Rollout's own; a ReplicaSet of an Experiment goes by its name instead of a
// hash.
function announce(order: ExperimentOrder, experiments: Experiments, effects: Order[]): void {
  const { at } = order
  switch (order.kind) {
    case 'createReplicaSet': {
      const { replicaSet, template, minReadySeconds } = order
      const hash = template.hash
      effects.push({
        kind: 'createReplicaSet',
        at,
        replicaSet,
        hash,
        revision: 0,
        template,
        minReadySeconds,
      })
      return
    }
    case 'scaleReplicaSet': {
      const { replicaSet, from, to } = order
      const owner = experiments.replicaSets.find((one) => one.name === replicaSet)
      const hash = owner?.template.hash ?? ''
      effects.push({ kind: 'scaleReplicaSet', at, replicaSet, hash, from, to })
      return
    }
    case 'createAnalysisRun': {
      const { run, spec } = order
      effects.push({
        kind: 'createAnalysisRun',
        at,
        run,
        runKind: 'Experiment',
        hash: '',
        stepIndex: null,
        spec,
      })
      return
    }
    case 'annotateReplicaSet':
      return
    default:
      effects.push(order)
  }
}

/** The Rollout with its Experiments as they are now; the very one if nothing is new. */
export function withExperiments(rollout: RolloutState, experiments: Experiments): RolloutState {
  if (rollout.experiments.length === 0) return rollout
  const list = rollout.experiments.map((owned) => seen(owned, experiments))
  return list.every((one, index) => one === rollout.experiments[index])
    ? rollout
    : { ...rollout, experiments: list }
}

function seen(owned: OwnedExperiment, experiments: Experiments): OwnedExperiment {
  const one = experiments.list.find((candidate) => candidate.name === owned.name)
  if (one === undefined) return owned
  const { phase, message } = one
  const templates = one.templateStatuses.map(({ name, serviceName, podTemplateHash }) => ({
    name,
    serviceName,
    hash: podTemplateHash,
  }))
  const same =
    phase === owned.phase &&
    message === owned.message &&
    JSON.stringify(templates) === JSON.stringify(owned.templates)
  return same ? owned : { ...owned, phase, message, templates }
}

/** What the Rollout ordered of Experiments. */
export function carryOutExperiments(effect: Order, experiments: Experiments, runs: Runs): void {
  switch (effect.kind) {
    case 'createExperiment':
      experiments.list.push(startExperiment(effect.experiment, experimentSpecOf(effect.spec), true))
      return
    case 'terminateExperiment':
      experiments.list = experiments.list.map((one) =>
        one.name === effect.experiment ? { ...one, terminate: true } : one,
      )
      return
    case 'deleteExperiment':
      deleteWithOwned(effect.experiment, experiments, runs)
      return
    default:
  }
}

/** What goes with an Experiment that is deleted: its runs, its ReplicaSets, its Services. */
export function ownedBy(name: string, experiments: Experiments, at: Instant): readonly Order[] {
  const runs = experiments.list.find((one) => one.name === name)?.analysisRuns ?? []
  const effects: Order[] = []
  for (const { analysisRun } of runs) {
    if (analysisRun !== '') effects.push({ kind: 'deleteAnalysisRun', at, run: analysisRun })
  }
  for (const one of experiments.replicaSets) {
    if (one.experiment !== name) continue
    const { name: replicaSet, template } = one
    effects.push({ kind: 'deleteReplicaSet', at, replicaSet, hash: template.hash })
  }
  for (const service of experiments.services) {
    if (service.experiment === name)
      effects.push({ kind: 'deleteService', at, service: service.name })
  }
  return effects
}

function deleteWithOwned(name: string, experiments: Experiments, runs: Runs): void {
  const owned = experiments.list.find((one) => one.name === name)?.analysisRuns ?? []
  experiments.list = experiments.list.filter((one) => one.name !== name)
  experiments.replicaSets = experiments.replicaSets.filter((one) => one.experiment !== name)
  experiments.services = experiments.services.filter((one) => one.experiment !== name)
  runs.list = runs.list.filter((run) => !owned.some((one) => one.analysisRun === run.name))
}
