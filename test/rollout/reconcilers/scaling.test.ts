import { describe, expect, it } from 'vitest'
import type { ReplicaSet } from '../../../src/cluster/objects.ts'
import type { Pass } from '../../../src/rollout/contract.ts'
import {
  delaysScaleDownOnAbort,
  removeDeadlines,
  resize,
  resizeInHand,
  scaleNew,
} from '../../../src/rollout/reconcilers/scaling.ts'
import {
  at,
  blueGreen,
  canary,
  deadlinesOf,
  ordersOf,
  passOf,
  replicaSet,
  routed,
  updating,
} from '../given.ts'

const aborted = (plan: Parameters<typeof updating>[0], v2: ReplicaSet, v1 = 4): Pass =>
  passOf(updating(plan, { status: { abort: true }, replicaSets: [replicaSet('v1', v1), v2] }))

describe('after an abort the new ReplicaSet', () => {
  it('gets a deadline as soon as the stable has all its pods, 30 s by default', () => {
    const early = aborted(routed(), replicaSet('v2', 1), 3)
    expect(scaleNew(early)).toBe('same')
    expect(deadlinesOf(early)).toEqual({})
    const pass = aborted(routed(), replicaSet('v2', 1))
    expect(scaleNew(pass)).toBe('same')
    expect(deadlinesOf(pass)).toEqual({ v2: 130 })
    expect(ordersOf(pass)).toEqual([])
  })

  it('is kept until then, and goes at that second', () => {
    const waiting = aborted(routed(), replicaSet('v2', 1, { scaleDownAt: at(130) }))
    expect(scaleNew(waiting)).toBe('same')
    expect(waiting.wake).toBe(at(130))
    const due = aborted(routed(), replicaSet('v2', 1, { scaleDownAt: at(100) }))
    expect(scaleNew(due)).toBe('scaled')
    expect(ordersOf(due)).toEqual(['scale v2 1→0'])
  })

  it('with a deadline beyond the resync period gets its computed size at once', () => {
    const plan = routed({ abortScaleDownDelaySeconds: 2000 })
    const pass = aborted(plan, replicaSet('v2', 1, { scaleDownAt: at(1100) }))
    expect(scaleNew(pass)).toBe('scaled')
    expect(ordersOf(pass)).toEqual(['scale v2 1→0'])
  })

  it.each([
    ['a canary without routing', canary(), false],
    ['a routed canary', routed(), true],
    ['one with an explicit delay of 0', routed({ abortScaleDownDelaySeconds: 0 }), false],
    ['one with dynamicStableScale', routed({ dynamicStableScale: true }), false],
    [
      'one with dynamicStableScale and a delay',
      routed({ dynamicStableScale: true, abortScaleDownDelaySeconds: 5 }),
      true,
    ],
    ['a blue-green Rollout', blueGreen(), true],
    ['one with a delay of 0', blueGreen({ abortScaleDownDelaySeconds: 0 }), false],
  ])('of %s waits: %j', (_, plan, expected) => {
    expect(delaysScaleDownOnAbort(aborted(plan, replicaSet('v2', 1)))).toBe(expected)
    expect(delaysScaleDownOnAbort(passOf(updating(plan)))).toBe(false)
  })
})

describe('a deadline of an earlier life', () => {
  const dying = [
    replicaSet('v1', 4, { scaleDownAt: at(200) }),
    replicaSet('v2', 1, { scaleDownAt: at(200) }),
    replicaSet('v3', 1, { scaleDownAt: at(200) }),
  ]

  it('is taken from the new and the stable ReplicaSet', () => {
    const pass = passOf(updating(routed(), { replicaSets: dying }))
    removeDeadlines(pass)
    expect(deadlinesOf(pass)).toEqual({ v3: 200 })
    expect(pass.newRS?.scaleDownAt).toBeNull()
  })

  it('stays on the new one while an abort holds it', () => {
    const pass = passOf(updating(routed(), { replicaSets: dying, status: { abort: true } }))
    removeDeadlines(pass)
    expect(deadlinesOf(pass)).toEqual({ v2: 200, v3: 200 })
  })
})

describe('a resize', () => {
  it('says whether it changed the size, or what to go on with', () => {
    const state = updating(canary())
    const [v1] = state.replicaSets
    if (v1 === undefined) throw new Error('no v1')
    expect(resize(passOf(state), v1, 4)).toBe('same')
    expect(resize(passOf(state), v1, 3)).toBe('scaled')
    expect(resizeInHand(passOf(state), v1, 3)).toMatchObject({ want: 3 })
  })

  it('of what this pass has written already fails it', () => {
    const pass = passOf(updating(canary()))
    const [v1] = pass.all
    if (v1 === undefined) throw new Error('no v1')
    resize(pass, v1, 3)
    expect(resize(pass, v1, 2)).toBe('failed')
    expect(resizeInHand(pass, v1, 2)).toBeNull()
    expect(pass.failure).toContain('please apply your changes to the latest version')
  })
})

describe('an abort', () => {
  it('delays nothing where there is no stable ReplicaSet', () => {
    const alone = { replicaSets: [replicaSet('v2', 1)], status: { abort: true } }
    expect(delaysScaleDownOnAbort(passOf(updating(routed(), alone)))).toBe(false)
  })

  it('that meets a deadline of exactly the resync period asks for no pass', () => {
    const plan = routed({ abortScaleDownDelaySeconds: 2000 })
    const v2 = replicaSet('v2', 1, { scaleDownAt: at(1000) })
    const state = updating(plan, {
      status: { abort: true },
      replicaSets: [replicaSet('v1', 4), v2],
    })
    const outcomes = [99.999, 100].map((second) => {
      const pass = passOf(state, second)
      return [scaleNew(pass), pass.wake]
    })
    expect(outcomes).toEqual([
      ['scaled', null],
      ['same', at(1000)],
    ])
  })

  it('takes a deadline of this very moment for one that has come', () => {
    const v2 = replicaSet('v2', 1, { scaleDownAt: at(100) })
    const plan = routed({ steps: [{ setWeight: 25 }] })
    const state = updating(plan, {
      status: { abort: true },
      replicaSets: [replicaSet('v1', 4), v2],
    })
    const pass = passOf(state, 99.999)
    expect([scaleNew(pass), pass.wake]).toEqual(['scaled', null])
  })

  it.each([
    ['without a deadline', null],
    ['within its deadline', at(130)],
  ])('notes another size of the Rollout on a ReplicaSet %s', (_, scaleDownAt) => {
    const v2 = replicaSet('v2', 1, { desiredReplicas: 3, scaleDownAt })
    const pass = aborted(routed(), v2)
    expect(scaleNew(pass)).toBe('same')
    expect(pass.replicaSets[1]).toMatchObject({ want: 1, desiredReplicas: 4 })
    expect(pass.newRS).toMatchObject({ desiredReplicas: 4 })
    const late = aborted(routed(), v2)
    late.replicaSets = late.replicaSets.map((one) => ({ ...one }))
    expect(scaleNew(late)).toBe('failed')
    expect(deadlinesOf(late)).toEqual(scaleDownAt === null ? {} : { v2: 130 })
  })

  it('leaves that note to a later pass in releases that did not keep the size', () => {
    const v2 = replicaSet('v2', 1, { desiredReplicas: 3 })
    const pass = aborted(routed(), v2)
    const controller = { ...pass.controller, abortDelayKeepsSize: false }
    expect(scaleNew(Object.assign(pass, { controller }))).toBe('same')
    expect(pass.replicaSets[1]?.desiredReplicas).toBe(3)
  })
})

it('a ReplicaSet that is new and stable loses its deadline once', () => {
  const replicaSets = [replicaSet('v2', 4, { scaleDownAt: at(200) })]
  const pass = passOf(updating(routed(), { replicaSets, status: { stableRS: 'v2' } }))
  removeDeadlines(pass)
  expect(deadlinesOf(pass)).toEqual({})
  expect(pass.effects.map(({ kind }) => kind)).toEqual(['annotateReplicaSet'])
})

it('a stable ReplicaSet loses its deadline without a new one, too', () => {
  const replicaSets = [replicaSet('v1', 4, { scaleDownAt: at(200) })]
  const pass = passOf(updating(routed(), { replicaSets }))
  removeDeadlines(pass)
  expect(deadlinesOf(pass)).toEqual({})
})

it('a Deployment does not give way to pods that could not be asked for', () => {
  const workloadRef = { kind: 'Deployment', name: 'web', scaleDown: 'progressively', replicas: 4 }
  const replicaSets = [replicaSet('v1', 4), replicaSet('v2', 0, { revision: 1 })]
  const state = updating(canary(), { replicaSets, status: { readyReplicas: 4 } })
  const spec = { ...state.spec, workloadRef } as typeof state.spec
  const pass = passOf({ ...state, spec })
  pass.replicaSets = pass.replicaSets.map((one) => ({ ...one }))
  expect([scaleNew(pass), ordersOf(pass)]).toEqual(['failed', []])
})

it('nothing is sized without a ReplicaSet', () => {
  const pass = passOf(updating(routed(), { replicaSets: [replicaSet('v1', 4)] }))
  expect(scaleNew(pass)).toBe('same')
  expect(pass.effects).toEqual([])
})
