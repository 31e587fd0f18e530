import { describe, expect, it } from 'vitest'
import type { OwnedExperiment, ReplicaSet } from '../../src/cluster/objects.ts'
import type { Pass } from '../../src/rollout/contract.ts'
import {
  deleteExperiments,
  deleteReplicaSet,
  deleteRuns,
  inOrder,
  needsDesiredReplicas,
  patchDeadline,
  scaleReplicaSet,
  switchService,
  terminateExperiments,
  terminateRuns,
  updateReplicaSet,
  withDeadline,
  withNew,
} from '../../src/rollout/store.ts'
import { at, canary, eventsOf, ordersOf, passOf, replicaSet, run, updating } from './given.ts'

const passWith = (...replicaSets: ReplicaSet[]): Pass => passOf(updating(canary(), { replicaSets }))

describe('a ReplicaSet', () => {
  const v1 = replicaSet('v1', 4)

  it('is resized, and says so', () => {
    const pass = passWith(v1)
    expect(scaleReplicaSet(pass, v1, 2, false)).toMatchObject({ want: 2 })
    expect(pass.replicaSets[0]?.want).toBe(2)
    expect(ordersOf(pass)).toEqual(['scale v1 4→2'])
    expect(eventsOf(pass)).toEqual([
      'ScalingReplicaSet: Scaled down ReplicaSet demo-v1 (revision 1) from 4 to 2',
    ])
  })

  it('that has its size is left alone, but for a stale note of what is desired', () => {
    const pass = passWith(v1)
    expect(scaleReplicaSet(pass, v1, 4, false)).toBe(v1)
    expect(pass.replicaSets[0]).toBe(v1)
    const stale = replicaSet('v1', 4, { desiredReplicas: 3 })
    const other = passWith(stale)
    const changed = scaleReplicaSet(other, stale, 4, false)
    expect(changed).toMatchObject({ want: 4, desiredReplicas: 4 })
    expect(other.replicaSets[0]).toBe(changed)
    expect(ordersOf(other)).toEqual([])
  })

  it('cannot have a negative size: the API server refuses it, and the pass fails', () => {
    const pass = passWith(v1)
    expect(scaleReplicaSet(pass, v1, -4, false)).toBeNull()
    expect(pass.replicaSets[0]).toBe(v1)
    expect(pass.failure).toBe(
      'ReplicaSet.apps "demo-v1" is invalid: spec.replicas: Invalid value: -4: must be greater than or equal to 0',
    )
  })

  it('that was written in this pass cannot be written through an older copy', () => {
    const pass = passWith(v1)
    scaleReplicaSet(pass, v1, 2, false)
    expect(scaleReplicaSet(pass, v1, 3, false)).toBeNull()
    expect(pass.failure).toMatch(/object has been modified/)
    expect(updateReplicaSet(pass, v1, v1)).toBeNull()
  })

  it('loses its deadline with its pods, unless an abort keeps it', () => {
    const dying = replicaSet('v1', 4, { scaleDownAt: at(200) })
    const gone = scaleReplicaSet(passWith(dying), dying, 0, false)
    expect(gone).toMatchObject({ scaleDownAt: null })
    const kept = scaleReplicaSet(passWith(dying), dying, 0, true)
    expect(kept).toMatchObject({ scaleDownAt: at(200) })
  })

  it('gets a deadline by a patch, which is never refused', () => {
    const pass = passWith(v1)
    scaleReplicaSet(pass, v1, 2, false)
    patchDeadline(pass, v1, at(200))
    expect(pass.replicaSets[0]).toMatchObject({ want: 2, scaleDownAt: at(200) })
    expect(withDeadline(v1, at(200))).toEqual({ ...v1, scaleDownAt: at(200) })
    const gone = passWith(v1)
    patchDeadline(gone, replicaSet('v9', 1), at(200))
    expect([gone.replicaSets, gone.effects]).toEqual([[v1], []])
  })

  it('of a Rollout of no pods needs to lose its deadline', () => {
    const pass = passOf(updating(canary({}, { replicas: 0 })))
    const none = replicaSet('v1', 0, { desiredReplicas: 0 })
    expect(needsDesiredReplicas(pass, none)).toBe(false)
    expect(needsDesiredReplicas(pass, { ...none, scaleDownAt: at(1) })).toBe(true)
  })

  it('is deleted', () => {
    const pass = passWith(v1)
    deleteReplicaSet(pass, v1)
    expect(pass.replicaSets).toEqual([])
    expect(ordersOf(pass)).toEqual(['deleteReplicaSet v1'])
  })
})

describe('a Service', () => {
  it('is pointed at a hash, adopted, and left alone from then on', () => {
    const pass = passOf(updating(canary()))
    switchService(pass, 'demo-canary', 'v2')
    switchService(pass, 'demo-canary', 'v2')
    switchService(pass, 'nobody', 'v2')
    expect(ordersOf(pass)).toEqual(['demo-canary → v2'])
    expect(eventsOf(pass)).toEqual([
      "SwitchService: Switched selector for service 'demo-canary' from '' to 'v2'",
    ])
    const found = pass.services.find(({ name }) => name === 'demo-canary')
    expect(found).toEqual({ name: 'demo-canary', hash: 'v2', managedBy: 'demo' })
  })

  it('that selects the hash already is adopted without an order', () => {
    const services = [{ name: 'demo-canary', hash: 'v2', managedBy: null }]
    const pass = passOf(updating(canary(), { services }))
    switchService(pass, 'demo-canary', 'v2')
    expect(ordersOf(pass)).toEqual([])
    expect(pass.services[0]?.managedBy).toBe('demo')
  })
})

describe('AnalysisRuns', () => {
  it('are terminated once, and not when they have ended', () => {
    const runs = [run('a'), run('b', { phase: 'Successful' }), run('c', { terminate: true })]
    const pass = passOf(updating(canary(), { analysisRuns: runs }))
    terminateRuns(pass, [...runs, null, runs[0] ?? null])
    expect(ordersOf(pass)).toEqual(['terminateAnalysisRun a'])
    expect(pass.analysisRuns[0]?.terminate).toBe(true)
    // What the pass began with stays as it was.
    expect(runs[0]?.terminate).toBe(false)
    terminateRuns(pass, [run('gone')])
    expect(ordersOf(pass)).toEqual(['terminateAnalysisRun a'])
  })

  it('are deleted once', () => {
    const runs = [run('a'), run('b')]
    const pass = passOf(updating(canary(), { analysisRuns: runs }))
    deleteRuns(pass, [run('a'), run('a')])
    expect(ordersOf(pass)).toEqual(['deleteAnalysisRun a'])
    expect(pass.analysisRuns.map(({ name }) => name)).toEqual(['b'])
  })
})

describe('Experiments', () => {
  const experiment = { name: 'x', terminate: false, phase: 'Running' } as OwnedExperiment

  it('are terminated', () => {
    const pass = passOf(updating(canary(), { experiments: [experiment] }))
    expect(terminateExperiments(pass, [experiment, null])).toBe('next')
    expect(terminateExperiments(pass, [experiment])).toBe('next')
    expect(ordersOf(pass)).toEqual(['terminateExperiment x'])
  })

  it('that this pass has deleted fail it when they are terminated', () => {
    const other = { ...experiment, name: 'y' }
    const pass = passOf(updating(canary(), { experiments: [experiment, other] }))
    deleteExperiments(pass, [experiment, experiment])
    expect(ordersOf(pass)).toEqual(['deleteExperiment x'])
    expect(pass.experiments).toEqual([other])
    expect(terminateExperiments(pass, [experiment])).toBe('failed')
    expect(pass.failure).toBe('experiments.argoproj.io "x" not found')
  })
})

it('objects come by creation, then by name', () => {
  const named = (name: string, second: number) => ({ name, createdAt: at(second) })
  const list = [named('b', 2), named('c', 1), named('a', 2)]
  expect(inOrder(list).map(({ name }) => name)).toEqual(['c', 'a', 'b'])
  for (const created of [named('b', 0), named('b', 1), named('aa', 2), named('z', 9)]) {
    expect(withNew(inOrder([...list]), created)).toEqual(inOrder([...list, created]))
  }
})
