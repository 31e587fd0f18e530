import { describe, expect, it } from 'vitest'
import type { ReplicaSetPods } from '../../src/deployment/observe.ts'
import { reconcileDeployment } from '../../src/deployment/reconcileDeployment.ts'
import type { DeploymentState } from '../../src/deployment/state.ts'
import { at, deployment, recreate, replicaSet, sizesOf } from './given.ts'

/** The passes of an instant whose ReplicaSets answer at once, and whose pods never get ready. */
function passes(state: DeploymentState): readonly (readonly string[])[] {
  const list: (readonly string[])[] = []
  let next = state
  for (let rests = false; !rests && list.length < 20; ) {
    const turn = reconcileDeployment(next, next.replicaSets.map(answered), at(50))
    list.push(sizesOf(turn.orders))
    next = turn.state
    rests = turn.rests
  }
  return list
}

function answered(one: DeploymentState['replicaSets'][number]): ReplicaSetPods {
  const ready = Math.min(one.want, one.ready)
  return { ...one, have: one.want, ready, available: Math.min(ready, one.available) }
}

describe('the passes of an instant', () => {
  it('create with old pods going at once, then grow, and end with one that writes nothing', () => {
    const list = passes(deployment([replicaSet('v1', 10)])).filter((sizes) => sizes.length > 0)
    expect(list).toEqual([['v2 created', 'v2 0→3', 'v1 10→8'], ['v2 3→5']])
    expect(passes(deployment([replicaSet('v1', 10)])).at(-1)).toEqual([])
  })

  it('scale before they update', () => {
    const state = deployment([replicaSet('v1', 10)], { replicas: 5 })
    const list = passes(state).filter((sizes) => sizes.length > 0)
    expect(list).toEqual([['v1 10→5'], ['v2 created', 'v2 0→2', 'v1 5→4'], ['v2 2→3']])
  })

  it('of a paused Deployment create nothing', () => {
    expect(passes(deployment([replicaSet('v1', 10)], { paused: true })).flat()).toEqual([])
  })

  it('of Recreate drain before they create', () => {
    const list = passes(deployment([replicaSet('v1', 10)], recreate))
    expect(list.filter((sizes) => sizes.length > 0)).toEqual([
      ['v1 10→0'],
      ['v2 created', 'v2 0→10'],
    ])
  })
})

describe('a turn', () => {
  it('that rests gives back the very state, and asks for its deadline', () => {
    const state = deployment([replicaSet('v2', 10, { available: 9 })])
    const view = state.replicaSets
    const first = reconcileDeployment(state, view, at(50))
    const second = reconcileDeployment(first.state, view, at(50))
    const third = reconcileDeployment(second.state, view, at(50))
    expect(first.rests).toBe(false)
    expect(third).toEqual({
      state: second.state,
      orders: [],
      wakeAt: at(651),
      rests: true,
      failure: '',
      endedBy: '',
      asksAgain: false,
    })
    expect(third.state).toBe(second.state)
  })
})
