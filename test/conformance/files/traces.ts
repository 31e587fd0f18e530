import { isDeepStrictEqual } from 'node:util'
import { admitManifests } from '../../../src/manifest/read.ts'
import type { Effect } from '../../../src/rollout/effect.ts'
import type { Scenario } from '../../../src/simulation/scenario.ts'
import { simulate } from '../../../src/simulation/simulate.ts'
import type { World } from '../../../src/timeline/world.ts'

// biome-ignore-all lint/suspicious/noExplicitAny: recorded rows
function scenarioOf(row: any): Scenario {
  const { plan, diagnostics } = admitManifests(row.manifests, { templateNames: 'imageTag' })
  if (plan === null) throw new Error(JSON.stringify(diagnostics))
  const { script, pods, metrics, router, until } = row
  return { plan, script, pods, until, ...(metrics && { metrics }), ...(router && { router }) }
}

export function runTrace(row: any) {
  const timeline = simulate(scenarioOf(row))
  const { moments } = timeline
  const livelock = timeline.end.reason === 'livelock'
  if (timeline.end.reason === 'refused') throw new Error(JSON.stringify(timeline.diagnostics))
  const said: any[] = []
  const orders: any[] = []
  const events: any[] = []
  for (const moment of moments) {
    const m = momentOf(moment.world, row)
    if (m !== null) {
      const { at: _, ...rest } = m
      const last = said.at(-1)
      if (last === undefined || !isDeepStrictEqual({ ...last, at: 0 }, { ...rest, at: 0 }))
        said.push({ ...rest, at: m.at })
    }
    for (const effect of moment.effects) {
      const at = effect.at / 1000
      if (effect.kind === 'recordEvent') {
        events.push(
          effect.object === ''
            ? [at, effect.type, effect.reason, effect.message]
            : [at, effect.type, effect.reason, effect.message, effect.object],
        )
      } else {
        const order = orderOf(effect)
        if (order !== null) orders.push([at, ...order])
      }
    }
  }
  return { moments: said, orders, events, livelock }
}

function orderOf(effect: Effect): unknown[] | null {
  switch (effect.kind) {
    case 'createReplicaSet':
      return ['createReplicaSet', tagOf(effect)]
    case 'scaleReplicaSet':
      return ['scale', tagOf(effect), effect.from, effect.to]
    case 'deleteReplicaSet':
      return ['deleteReplicaSet', tagOf(effect)]
    case 'evictPod':
      return ['evict', effect.hash]
    case 'switchService':
      return ['service', effect.service, effect.hash]
    case 'updateHash':
      return ['hashes', effect.canaryHash, effect.stableHash]
    case 'setWeight':
      return effect.additional.length === 0
        ? ['weight', effect.weight]
        : ['weight', effect.weight, effect.additional.map((one) => [one.serviceName, one.weight])]
    case 'setHeaderRoute':
      return [
        effect.route.match.length > 0 ? 'headerRoute' : 'removeHeaderRoute',
        effect.route.name,
      ]
    case 'setMirrorRoute':
      return [
        effect.route.match.length > 0 ? 'mirrorRoute' : 'removeMirrorRoute',
        effect.route.name,
      ]
    case 'removeManagedRoutes':
      return ['removeManagedRoutes']
    case 'createAnalysisRun':
    case 'terminateAnalysisRun':
    case 'deleteAnalysisRun':
      return [effect.kind, effect.run]
    case 'createExperiment':
    case 'terminateExperiment':
    case 'deleteExperiment':
      return [effect.kind, effect.experiment]
    case 'createService':
    case 'deleteService':
      return [effect.kind, effect.service]
    default:
      return null
  }
}

function tagOf(effect: { replicaSet: string; hash: string }): string {
  return effect.replicaSet === `demo-${effect.hash}` ? effect.hash : effect.replicaSet
}

function momentOf(world: World, row: any): any {
  const { rollout } = world
  if (rollout === null) return null
  const s = rollout.status
  const m: any = {
    at: world.at / 1000,
    phase: s.phase,
    message: s.message,
    step: s.currentStepIndex,
    stable: s.stableRS,
    current: s.currentPodHash,
    abort: s.abort,
    promoteFull: s.promoteFull,
    controllerPause: s.controllerPause,
    pauses: s.pauseConditions.map((c) => c.reason),
    weights:
      s.weights === null
        ? null
        : { canary: s.weights.canary.weight, stable: s.weights.stable.weight },
    counts: {
      available: s.availableReplicas,
      ready: s.readyReplicas,
      replicas: s.replicas,
      updated: s.updatedReplicas,
    },
    replicaSets: Object.fromEntries(
      rollout.replicaSets.map((r) => [
        r.hash,
        {
          revision: r.revision,
          want: r.want,
          have: r.have,
          ready: r.ready,
          available: r.available,
          scaleDownAt: r.scaleDownAt === null ? null : r.scaleDownAt / 1000,
        },
      ]),
    ),
    conditions: Object.fromEntries(
      s.conditions.map((c) => [c.type, [c.status, c.reason, c.message]]),
    ),
    services: {},
  }
  const st = row.manifests[0].spec.strategy
  const c = st.canary ?? st.blueGreen ?? {}
  for (const name of [
    c.canaryService,
    c.stableService,
    c.activeService,
    c.previewService,
    c.pingPong?.pingService,
    c.pingPong?.pongService,
  ]) {
    const service = rollout.services.find((one) => one.name === name)
    if (service !== undefined) m.services[service.name] = service.hash
  }
  if (st.blueGreen !== undefined)
    m.blueGreen = {
      active: s.activeSelector,
      preview: s.previewSelector,
      scaleUpPreviewCheckPoint: s.scaleUpPreviewCheckPoint,
    }
  if (world.experimentReplicaSets.length > 0)
    m.experimentReplicaSets = Object.fromEntries(
      world.experimentReplicaSets.map((r) => [
        r.name,
        { revision: 0, want: r.want, have: r.have, ready: r.ready, available: r.available, scaleDownAt: r.scaleDownAt === null ? null : r.scaleDownAt / 1000 },
      ]),
    )
  if (world.experiments.length > 0) m.experiments = Object.fromEntries(world.experiments.map((e) => [e.name, { phase: e.phase, message: e.message }]))
  if (world.runs.length > 0)
    m.analysisRuns = Object.fromEntries(
      world.runs.map((run) => [
        run.name,
        {
          phase: run.phase,
          message: run.message,
          metrics: Object.fromEntries(
            run.metricResults.map((r) => [
              r.name,
              {
                phase: r.phase,
                message: r.message,
                count: r.count,
                successful: r.successful,
                failed: r.failed,
                inconclusive: r.inconclusive,
                error: r.error,
                consecutiveError: r.consecutiveError,
                consecutiveSuccess: r.consecutiveSuccess,
              },
            ]),
          ),
        },
      ]),
    )
  return m
}
