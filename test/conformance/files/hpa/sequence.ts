import {
  type AutoscalerView,
  type MetricsAnswer,
  noValues,
  type ObservedPods,
} from '../../../../src/autoscaler/observed.ts'
import { reconcileAutoscaler } from '../../../../src/autoscaler/reconcileAutoscaler.ts'
import {
  type AutoscalerState,
  nextSyncAt,
  restartController,
  startAutoscaler,
} from '../../../../src/autoscaler/state.ts'
import { parseLabelSelector, selects } from '../../../../src/cluster/labelSelector.ts'
import { mergeObject } from '../../../../src/document/mergePatch.ts'
import { readAutoscaler } from '../../../../src/manifest/reading/autoscaler.ts'
import type { JsonObject } from '../../../../src/units/json.ts'
import { at } from '../../../autoscaler/given.ts'
import {
  evict,
  isReady,
  makeUnready,
  observed,
  type PodWorld,
  recover,
  resize,
} from '../../../autoscaler/podWorld.ts'
import { conditionsOf, eventsOf, manifestOf, proposalOf, writtenBy } from './calculate.ts'
import { loadMetrics } from './load.ts'
import { containersOf } from './observe.ts'
import type { Entry, Sequence, Shape } from './recorded.ts'

interface World {
  hpa: JsonObject
  state: AutoscalerState | null
  replicas: number | null
  /** null: that of the shape. */
  selector: string | null
  shape: Shape
  readonly pods: PodWorld
}

export interface Outcome {
  readonly passes: readonly (readonly unknown[])[]
  readonly events: readonly (readonly unknown[])[]
  readonly final: Readonly<Record<string, unknown>>
}

/** The target's world second by second, as the recording's own was. */
export function playSequence(row: Sequence): Outcome {
  const { hpa, replicas, startup, pending = 0, settled = true, hpaAt = 0 } = row
  const world: World = {
    hpa,
    state: null,
    replicas,
    selector: null,
    shape: { stable: 100, canary: 0, select: 'all' },
    pods: { pending, startup, pods: [], created: 0 },
  }
  resize(world.pods, sizesOf(world), settled ? -3600 : 0)
  const passes: (readonly unknown[])[] = []
  const events: (readonly unknown[])[] = []
  let warned = new Set<string>()
  for (let now = 0; now <= row.until; now++) {
    if (now === hpaAt) world.state = startAutoscaler(readAutoscaler(manifestOf(world.hpa)), at(now))
    for (const entry of row.script) if (entry.at === now) act(world, entry, now)
    resize(world.pods, sizesOf(world), now)
    if (world.state === null || nextSyncAt(world.state) !== at(now)) continue
    const pass = playPass(row, world, world.state, now)
    if (JSON.stringify(pass.told) !== JSON.stringify(passes.at(-1)?.slice(1))) {
      passes.push([now, ...pass.told])
    }
    const texts = pass.events.map((event) => JSON.stringify(event))
    events.push(
      ...pass.events.flatMap((event, index) =>
        event[0] === 'Warning' && warned.has(texts[index] ?? '') ? [] : [[now, ...event]],
      ),
    )
    warned = new Set(texts)
  }
  return { passes, events, final: world.state === null ? {} : conditionsOf(world.state) }
}

function act(world: World, entry: Entry, now: number): void {
  const { shape, replicas, selector, hpa, unready } = entry
  if (shape !== undefined) world.shape = shape
  if (replicas !== undefined) world.replicas = replicas
  if (selector !== undefined) world.selector = selector
  if (unready !== undefined) makeUnready(world.pods, unready, now)
  if (entry.recover) recover(world.pods, now)
  if (entry.evict !== undefined) evict(world.pods, entry.evict, now)
  if (hpa !== undefined) {
    world.hpa = mergeObject(world.hpa, hpa as JsonObject)
    const spec = readAutoscaler(manifestOf(world.hpa))
    if (world.state !== null) world.state = { ...world.state, spec }
  }
  if (entry.restartController && world.state !== null) {
    world.state = restartController(world.state, at(now))
  }
}

function sizesOf({ replicas, shape }: World): { readonly stable: number; readonly canary: number } {
  const size = (percent: number): number => Math.ceil(((replicas ?? 0) * percent) / 100)
  return { stable: size(shape.stable), canary: size(shape.canary) }
}

function playPass(
  row: Sequence,
  world: World,
  state: AutoscalerState,
  now: number,
): { readonly told: readonly unknown[]; readonly events: readonly (readonly string[])[] } {
  const view = viewOf(row, world, now)
  const seen = world.replicas
  const { scale } = view
  const selected = selectedOf(view)
  const proposal = proposalOf(state.spec, view, at(now))
  const turn = reconcileAutoscaler(state, view, at(now))
  const written = writtenBy(turn.orders)
  world.state = turn.state
  if (written !== null) {
    world.replicas = written
    resize(world.pods, sizesOf(world), now)
  }
  const { desiredReplicas, conditions } = turn.state.status
  const reasonOf = (type: string): string | null =>
    conditions.find((one) => one.type === type)?.reason ?? null
  return {
    told: [
      seen,
      scale.kind === 'scale' ? scale.statusReplicas : 0,
      countOf(selected),
      countOf(selected.filter(({ ready }) => ready?.status === 'True')),
      proposal?.replicas ?? null,
      written,
      desiredReplicas,
      reasonOf('AbleToScale'),
      reasonOf('ScalingActive'),
      reasonOf('ScalingLimited'),
    ],
    events: eventsOf(turn.orders),
  }
}

function viewOf(row: Sequence, world: World, now: number): AutoscalerView {
  const { select } = world.shape
  const pods = world.pods.pods
  const selected = pods.filter(({ group }) => select === 'all' || group === select)
  const hash = select === 'stable' ? 'v1' : 'v2'
  const own = select === 'all' ? 'app=demo' : `app=demo,rollouts-pod-template-hash=${hash}`
  const containers = containersOf(row.containers)
  const cohorts = inCohorts(pods.map((pod) => observed(world.pods, pod, containers, now)))
  const metrics = loadMetrics(row, world.pods, world.shape.share, isReady, now)
  return {
    scale: {
      kind: 'scale',
      specReplicas: world.replicas,
      statusReplicas: selected.length,
      selector: world.selector ?? own,
      objection: '',
    },
    pods: cohorts,
    metrics: {
      ...metrics,
      resource: ofCohorts(metrics.resource, cohorts),
      pods: new Map([['rps', ofCohorts(metrics.pods.get('rps') ?? noValues, cohorts)]]),
    },
    others: [],
  }
}

/** Pods that are alike become one entry, so that cohorts are what is recorded here. */
function inCohorts(pods: readonly ObservedPods[]): readonly ObservedPods[] {
  const cohorts = new Map<string, ObservedPods>()
  for (const pod of pods) {
    const key = JSON.stringify({ ...pod, name: '' })
    const cohort = cohorts.get(key)
    cohorts.set(key, cohort === undefined ? pod : { ...cohort, count: cohort.count + 1 })
  }
  return [...cohorts.values()]
}

/** Of pods that are alike the samples are too. */
function ofCohorts<Value extends { readonly pod: string }>(
  { error, values }: MetricsAnswer<Value>,
  cohorts: readonly ObservedPods[],
): MetricsAnswer<Value> {
  const names = new Set(cohorts.map(({ name }) => name))
  return { error, values: values.filter(({ pod }) => names.has(pod)) }
}

function selectedOf({ scale, pods }: AutoscalerView): readonly ObservedPods[] {
  const selector = scale.kind === 'scale' ? parseLabelSelector(scale.selector) : null
  if (selector === null || !selector.ok) return []
  return pods.filter(({ labels }) => selects(selector.value, labels))
}

function countOf(pods: readonly ObservedPods[]): number {
  return pods.reduce((sum, { count }) => sum + count, 0)
}
