import type { Turn } from '../../cluster/controller.ts'
import type { Order } from '../../cluster/order.ts'
import type { JsonObject } from '../../units/json.ts'
import { earliest, type Instant, start } from '../../units/time.ts'
import { type ApiServer, readStored } from '../apply/apiServer.ts'
import { identityOf } from '../identity.ts'
import { referenceOf } from '../reference.ts'
import { MANAGER } from './kustomization/adopt.ts'
import type { ManifestFile } from './kustomization/build.ts'
import { type Kustomization, newKustomization } from './kustomization/kustomization.ts'
import { reconcileKustomization } from './kustomization/reconcileKustomization.ts'
import { requestedByRevision } from './kustomization/triggers.ts'
import { beginRun, endRun, type Pace } from './pace.ts'

/** A Kustomization between two turns of its controller. Plain data. */
export interface KustomizationState extends Kustomization {
  readonly pace: Pace
  /** When the run that waits for health looks again; null: none waits. */
  readonly lookAt: Instant | null
  /** The revision of its source that it has heard of; '': none yet. */
  readonly heard: string
}

export interface KustomizationSurroundings {
  /** The objects of the cluster; only built where somebody looks at them. */
  readonly server: () => ApiServer
  /** Its source, with the manifests of the revision that it stores; null: there is none. */
  readonly source: {
    readonly name: string
    readonly namespace: string
    readonly artifact: {
      readonly revision: string
      readonly folders: ReadonlyMap<string, readonly ManifestFile[]>
    } | null
  } | null
  /** All of the cluster, by `namespace/name`, as the API server would hand them out. */
  readonly kustomizations: ReadonlyMap<string, JsonObject>
  readonly seed: number
}

/** A Kustomization that its controller has taken up, and is about to run. */
export function startKustomization(
  name: string,
  namespace: string,
  spec: JsonObject,
): KustomizationState {
  return {
    ...newKustomization(name, namespace, spec),
    hasFinalizer: true,
    pace: { dueAt: start, again: false, failures: 0, draws: 0 },
    lookAt: null,
    heard: '',
  }
}

/** One turn of kustomize-controller over a Kustomization; it does nothing before it is due. */
export function reconcileDelivery(
  before: KustomizationState,
  view: KustomizationSurroundings,
  at: Instant,
): Turn<KustomizationState> {
  const told = hearing(before, view, at)
  const due = earliest(told.pace.dueAt, told.lookAt)
  const rest = { asksAgain: false, rests: true, failure: '', endedBy: '' }
  if (due === null || due > at) return { state: told, orders: [], wakeAt: due, ...rest }
  const { pace, lookAt: _, heard, ...state } = told
  const server = view.server()
  const run = reconcileKustomization(state, { ...view, server, failFast: true }, at)
  const begun = state.check === null ? beginRun(pace) : pace
  const object = `Kustomization/${state.namespace}/${state.name}`
  const ended = run.returned === null ? begun : endRun(begun, at, run.returned, view.seed, object)
  const next = { ...(run.state ?? state), pace: ended, lookAt: run.wakeAt, heard }
  return {
    state: next,
    orders: changes(server, run.server, at),
    wakeAt: earliest(ended.dueAt, run.wakeAt),
    ...rest,
  }
}

// A new revision of the source asks for a run, unless this one was at it already.
function hearing(
  state: KustomizationState,
  { source }: KustomizationSurroundings,
  at: Instant,
): KustomizationState {
  const revision = source?.artifact?.revision ?? ''
  if (source === null || revision === state.heard) return state
  const { name, namespace } = source
  const asked = requestedByRevision({ kind: 'GitRepository', name, namespace }, revision, [state])
  const told = { ...state, heard: revision }
  if (asked.length === 0) return told
  const { pace } = state
  if (state.check !== null) return { ...told, pace: { ...pace, again: true } }
  const dueAt = pace.dueAt !== null && pace.dueAt < at ? pace.dueAt : at
  return { ...told, pace: { ...pace, dueAt } }
}

// What a run wrote: objects that are others than before, and those that are gone.
function changes(before: ApiServer, now: ApiServer, at: Instant): readonly Order[] {
  const orders: Order[] = []
  for (const [key, object] of now.objects) {
    if (before.objects.get(key) === object) continue
    orders.push({ kind: 'applyObject', at, manager: MANAGER, object })
  }
  for (const object of before.objects.values()) {
    if (readStored(now, referenceOf(object)) !== null) continue
    orders.push({ kind: 'deleteObject', at, manager: MANAGER, object: identityOf(object) })
  }
  return orders
}
