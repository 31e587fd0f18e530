import { type AnalysisRunState, copyRun } from '../../analysis/run.ts'
import type { StoredRun } from '../../analysis/stored.ts'
import type { PlainReplicaSet, Service, TrafficRouter } from '../../cluster/objects.ts'
import type { ExperimentState } from '../../experiment/state.ts'
import type { Plan, PodTemplate } from '../../plan/plan.ts'
import { begin } from '../../rollout/begin.ts'
import { copyState } from '../../rollout/copies.ts'
import type { RolloutState } from '../../rollout/state.ts'
import { isPromoted } from '../../rollout/status.ts'
import type { SetHeaderRoute } from '../../steps/setHeaderRoute.ts'
import type { SetMirrorRoute } from '../../steps/setMirrorRoute.ts'
import type { World } from '../../timeline/world.ts'
import type { JsonObject } from '../../units/json.ts'
import { after, start } from '../../units/time.ts'
import { emptyWorld } from '../emptyWorld.ts'
import { ledTo } from '../namedServices.ts'
import { isObject } from '../objectsNow.ts'
import type { Program } from '../program.ts'
import type { Present } from './present.ts'

type Playing = Pick<Program, 'plan' | 'verification' | 'startRun'>

/**
 * The world in which a present goes on, as controllers find it that start at its instant: what they
 * only remember (which wake-ups they asked for, how often they failed) begins anew.
 */
export function liveWorld(present: Present, program: Playing, files: readonly JsonObject[]): World {
  const { plan, startRun } = program
  const named = <R extends PlainReplicaSet>(one: R): R => ({
    ...one,
    template: { ...one.template, names: plan.templateNames },
  })
  return {
    ...emptyWorld,
    workload: { kind: plan.workload, name: plan.rollout.name },
    rollout: liveRollout(present, program, named),
    runs: present.runs.map((run) => resumed(run, startRun)),
    experiments: present.experiments.map((one) => withNames(one, named, plan)),
    written: { objects: plan.manifests, lastApplied: lastAppliedOf(present, plan, files) },
  }
}

type Named = <R extends PlainReplicaSet>(one: R) => R

function liveRollout(
  present: Present,
  { plan, verification }: Playing,
  named: Named,
): RolloutState {
  const live = { ...present.rollout, replicaSets: present.rollout.replicaSets.map(named) }
  const state = copyState(begin(plan, { live, verification }))
  state.orphans = present.orphans.map(named)
  state.experiments = present.ownedExperiments
  state.services = servicesOf(state, present)
  state.router = routerOf(state)
  state.now = emptyWorld.at
  return state
}

// A Service that was not handed in leads to where the status says that it was led.
function servicesOf(
  { spec, status, services }: RolloutState,
  { manifests }: Present,
): readonly Service[] {
  return services.map((service) => {
    const { name } = service
    if (manifests.some((one) => isObject(one, 'Service', name, spec.namespace))) return service
    const hash = ledTo(spec.strategy, status, name)
    return hash === '' ? service : { name, hash, managedBy: spec.name }
  })
}

// What the router has is what the controller noted that it told it.
function routerOf({ spec, status, router, revision }: RolloutState): TrafficRouter {
  const { weights } = status
  if (weights === null) return router
  const { verification } = router
  const remaining =
    typeof verification !== 'number' || weights.verified === true
      ? start
      : after(start, verification)
  const isUnderway = revision > 1 && !status.abort && !status.promoteFull && !isPromoted(status)
  const { strategy } = spec
  const steps = strategy.kind === 'canary' && isUnderway ? strategy.steps : []
  const taken = steps.slice(0, (status.currentStepIndex ?? 0) + 1)
  return {
    weight: weights.canary.weight,
    additional: weights.additional,
    canaryHash: weights.canary.podTemplateHash,
    stableHash: weights.stable.podTemplateHash,
    headerRoutes: routesOf<SetHeaderRoute>(taken.map((step) => step.setHeaderRoute)),
    mirrorRoutes: routesOf<SetMirrorRoute>(taken.map((step) => step.setMirrorRoute)),
    verification,
    verifiedAt: verification === 'none' || weights.verified === null ? null : remaining,
  }
}

// Those that the steps so far have set and not taken away.
function routesOf<R extends SetHeaderRoute | SetMirrorRoute>(
  asked: readonly (R | null)[],
): readonly R[] {
  const routes = new Map<string, R>()
  for (const route of asked) {
    if (route === null) continue
    routes.delete(route.name)
    if (route.match.length > 0) routes.set(route.name, route)
  }
  return [...routes.values()]
}

function resumed(stored: StoredRun, startRun: Program['startRun']): AnalysisRunState {
  const run = copyRun(startRun(stored.name, stored.spec))
  run.ttlStrategy = stored.ttlStrategy
  run.terminate = stored.terminate
  run.phase = stored.phase
  run.message = stored.message
  run.startedAt = stored.startedAt
  run.completedAt = stored.completedAt
  run.metricResults = stored.metricResults
  run.runSummary = stored.runSummary
  run.dryRunSummary = stored.dryRunSummary
  return run
}

function withNames(one: ExperimentState, named: Named, plan: Plan): ExperimentState {
  const nameOf = (template: PodTemplate): PodTemplate => ({
    ...template,
    names: plan.templateNames,
  })
  return {
    ...one,
    replicaSets: one.replicaSets.map(named),
    spec: {
      ...one.spec,
      templates: one.spec.templates.map((template) => ({
        ...template,
        template: nameOf(template.template),
      })),
    },
  }
}

// What kubectl noted, or else the files; of what is neither there nor noted nothing was applied.
function lastAppliedOf(
  { lastApplied }: Present,
  plan: Plan,
  files: readonly JsonObject[],
): readonly JsonObject[] {
  const isKnown = (list: readonly JsonObject[], object: JsonObject): boolean =>
    list.some((one) => one.kind === object.kind && nameOf(one) === nameOf(object))
  const unnoted = files.filter((one) => !isKnown(lastApplied, one))
  return [...lastApplied, ...unnoted.filter((one) => isKnown(plan.manifests, one))]
}

function nameOf({ metadata }: JsonObject): unknown {
  return (metadata as JsonObject | undefined)?.name
}
