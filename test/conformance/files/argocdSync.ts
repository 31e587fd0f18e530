import { pairObjects } from '../../../src/application/argocd/compare/pairObjects.ts'
import type { Unstructured } from '../../../src/application/argocd/object.ts'
import { isPhaseCompleted } from '../../../src/application/argocd/operation/phase.ts'
import type { SyncOrder } from '../../../src/application/argocd/sync/cluster.ts'
import {
  type ResourceResult,
  startedSync,
} from '../../../src/application/argocd/sync/engineLook.ts'
import {
  plainOptions,
  type SyncOptions,
  type SyncPlan,
} from '../../../src/application/argocd/sync/plan.ts'
import { syncTurn } from '../../../src/application/argocd/sync/syncTurn.ts'
import { terminateSync } from '../../../src/application/argocd/sync/terminateSync.ts'
import { start } from '../../../src/units/time.ts'
import { type CaseFile, ndjsonRows } from '../caseFile.ts'
import {
  atTick,
  type Behaviour,
  clusterOf,
  keyOf,
  keyText,
  leftIn,
  type World,
  worldOf,
} from './argocd/syncWorld.ts'

interface Recorded extends Behaviour {
  readonly id: string
  readonly theme: string
  readonly revision: string
  readonly namespace: string
  readonly options: Partial<SyncOptions> & {
    readonly selected?: readonly string[]
    readonly pruneConfirmedAt?: number
  }
  readonly targets: readonly Unstructured[]
  readonly live: readonly Unstructured[]
  /** The live twins that differ from Git. */
  readonly modified?: readonly string[]
  readonly terminateAt?: number
  readonly maxTicks: number
  readonly expected: unknown
}

/** A sync, look by look: what it orders, what it says, and what is left of the cluster. */
export const argocdSync: CaseFile = {
  name: 'argocd-sync.ndjson',
  rows: (text) =>
    ndjsonRows<Recorded>(text, (row) => {
      const { id, theme, expected, ...input } = row
      return { kind: theme, id, input, expected, actual: () => played(row) }
    }),
}

function played(row: Recorded): unknown {
  const cluster = clusterOf(row)
  let world = worldOf(row.live)
  let state = startedSync
  const ticks: unknown[] = []
  for (let tick = 0; tick < row.maxTicks && !isPhaseCompleted(state.phase); tick++) {
    world = atTick(world, tick, row)
    const look = row.terminateAt === tick ? terminateSync : syncTurn
    const turn = look(state, planAt(row, world, tick), cluster, world)
    state = turn.state
    world = turn.world
    const { phase, message } = state
    ticks.push({ tick, ops: turn.orders.map(printed), phase, message })
  }
  return {
    ticks,
    resources: state.results.map(resource),
    live: leftIn(world),
    finished: isPhaseCompleted(state.phase),
  }
}

function planAt(row: Recorded, world: World, tick: number): SyncPlan {
  const { selected, pruneConfirmedAt = Number.POSITIVE_INFINITY, ...options } = row.options
  const live = [...world.objects.values()].map(({ object }) => object)
  return {
    pairing: pairObjects(row.targets, live),
    namespace: row.namespace,
    revision: row.revision,
    startedAt: start,
    options: { ...plainOptions, ...options },
    pruneConfirmed: pruneConfirmedAt <= tick,
    selects: selected === undefined ? null : (key) => selected.includes(keyText(key)),
    isModified: (key) => (row.modified ?? []).includes(keyText(key)),
  }
}

function printed(order: SyncOrder): unknown {
  if (order.kind === 'wave') return ['wave', order.phase, order.wave, order.final]
  const key = keyOf(order.object)
  if (order.kind !== 'apply') return [order.kind, key]
  const flags = [
    ...(order.force ? ['force'] : []),
    ...(order.validate ? [] : ['noValidate']),
    ...(order.serverSide ? ['serverSide'] : []),
  ]
  return [order.dryRun ? 'dryRun' : order.verb, key, ...flags]
}

function resource({
  key,
  syncPhase,
  status,
  hookPhase,
  hookType,
  message,
}: ResourceResult): unknown {
  return {
    key: keyText(key),
    syncPhase,
    ...(status !== '' && { status }),
    ...(hookPhase !== '' && { hookPhase }),
    ...(hookType !== '' && { hookType }),
    ...(message !== '' && { message }),
  }
}
