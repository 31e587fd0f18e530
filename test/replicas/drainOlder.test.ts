import { describe, expect, it } from 'vitest'
import type { DrainOlder, OlderReplicaSet } from '../../src/replicas/drainOlder.ts'
import { drainOlder } from '../../src/replicas/drainOlder.ts'
import { duration, instant, seconds } from '../../src/units/time.ts'

const basic: DrainOlder = {
  now: instant(60_001),
  older: [],
  replicas: 4,
  unavailable: 0,
  availableOfAll: 10,
  routed: false,
  dynamicStableScale: false,
  promoted: true,
  targetsVerified: true,
  delay: duration(0),
  revisionLimit: 2 ** 31 - 1,
}

const routed: DrainOlder = { ...basic, routed: true, delay: seconds(30) }

function older(revision: number, want: number, available: number = want): OlderReplicaSet {
  return {
    name: `v${revision}`,
    createdAt: instant(revision * 1000),
    revision,
    want,
    available,
    scaleDownAt: null,
    referenced: false,
  }
}

describe('older ReplicaSets of a basic canary', () => {
  it('share the budget, the newest first', () => {
    expect(drainOlder({ ...basic, older: [older(1, 5), older(2, 5)] })).toEqual({
      orders: [
        { kind: 'scale', name: 'v2', to: 0 },
        { kind: 'scale', name: 'v1', to: 4 },
      ],
      scaled: true,
      wakeAt: null,
    })
  })

  it('lose their broken pods at once, the oldest first, without a budget and without counting', () => {
    const pass = { ...basic, availableOfAll: 4, older: [older(2, 5, 2), older(1, 3, 0)] }
    expect(drainOlder(pass)).toEqual({
      orders: [
        { kind: 'scale', name: 'v1', to: 0 },
        { kind: 'scale', name: 'v2', to: 2 },
      ],
      scaled: false,
      wakeAt: null,
    })
  })

  it('are left alone in a pass that meets a surplus', () => {
    const pass = { ...basic, older: [older(1, 3, 1), older(2, 2, 4), older(3, 3, 1)] }
    expect(drainOlder(pass)).toEqual({
      orders: [{ kind: 'scale', name: 'v1', to: 1 }],
      scaled: false,
      wakeAt: null,
    })
  })

  it('lose their broken pods in the order of their names where they are of one age', () => {
    const twins = [2, 1, 3].map((revision) => ({ ...older(revision, 2, 1), createdAt: instant(0) }))
    const { orders } = drainOlder({ ...basic, availableOfAll: 3, older: twins })
    expect(orders.map(({ name }) => name)).toEqual(['v1', 'v2', 'v3'])
  })

  it('that are wanted no more meet nobody with the pods that they still have', () => {
    const pass = { ...basic, availableOfAll: 4, older: [older(1, 0, 2), older(2, 3, 1)] }
    expect(drainOlder(pass).orders).toEqual([{ kind: 'scale', name: 'v2', to: 1 }])
  })

  it('are scaled twice in a pass that drops broken pods and has a budget', () => {
    const pass = { ...basic, older: [older(1, 3, 1)] }
    expect(drainOlder(pass).orders).toEqual([
      { kind: 'scale', name: 'v1', to: 1 },
      { kind: 'scale', name: 'v1', to: 0 },
    ])
  })

  it('are nothing to do where none has pods', () => {
    expect(drainOlder({ ...basic, older: [older(1, 0)] })).toEqual({
      orders: [],
      scaled: false,
      wakeAt: null,
    })
  })
})

describe('older ReplicaSets of a routed canary', () => {
  it('keep their pods while something refers to them', () => {
    const pass = { ...routed, older: [{ ...older(1, 4), referenced: true }] }
    expect(drainOlder(pass)).toEqual({ orders: [], scaled: false, wakeAt: null })
  })

  it('get a deadline after a promotion, and go when it is over', () => {
    expect(drainOlder({ ...routed, older: [older(1, 4)] })).toEqual({
      orders: [{ kind: 'delay', name: 'v1', until: 90_000 }],
      scaled: false,
      wakeAt: 90_001,
    })
    const over = { ...older(1, 4), scaleDownAt: instant(60_000) }
    expect(drainOlder({ ...routed, older: [over] })).toEqual({
      orders: [{ kind: 'scale', name: 'v1', to: 0 }],
      scaled: true,
      wakeAt: null,
    })
  })

  it('go at once in the middle of an update, where they never were stable', () => {
    const pass = { ...routed, promoted: false, older: [older(2, 4)] }
    expect(drainOlder(pass).orders).toEqual([{ kind: 'scale', name: 'v2', to: 0 }])
  })

  it('go one after the other, until no more pods may go', () => {
    const both = [older(1, 4), older(2, 4)]
    for (const availableOfAll of [7, 8]) {
      const pass = { ...routed, promoted: false, availableOfAll, older: both }
      expect(drainOlder(pass).orders).toEqual([{ kind: 'scale', name: 'v2', to: 0 }])
    }
    const { orders } = drainOlder({ ...routed, promoted: false, availableOfAll: 9, older: both })
    expect(orders).toHaveLength(2)
  })

  it('get no deadline once all of their pods were broken', () => {
    expect(drainOlder({ ...routed, older: [older(1, 4, 0)] }).orders).toEqual([
      { kind: 'scale', name: 'v1', to: 0 },
    ])
  })

  it('wait for a deadline that they have, also in the middle of an update', () => {
    const waiting = { ...older(1, 4), scaleDownAt: instant(90_000) }
    const pass = { ...routed, promoted: false, older: [waiting] }
    expect(drainOlder(pass)).toEqual({ orders: [], scaled: false, wakeAt: 90_000 })
  })

  it('go at once where the stable is scaled dynamically', () => {
    const pass = { ...routed, dynamicStableScale: true, older: [older(1, 4)] }
    expect(drainOlder(pass).orders).toEqual([{ kind: 'scale', name: 'v1', to: 0 }])
  })

  it('are kept within scaleDownDelayRevisionLimit, the newest of them', () => {
    const deadline = { scaleDownAt: instant(90_000) }
    const both = [
      { ...older(1, 4), ...deadline },
      { ...older(2, 4), ...deadline },
    ]
    expect(drainOlder({ ...routed, revisionLimit: 1, older: both }).orders).toEqual([
      { kind: 'scale', name: 'v1', to: 0 },
    ])
  })

  it('get no deadline while too few pods are available', () => {
    const pass = { ...routed, availableOfAll: 4, older: [older(1, 4)] }
    expect(drainOlder(pass)).toEqual({ orders: [], scaled: false, wakeAt: null })
  })

  it('wait for target groups to be verified before they get a deadline', () => {
    const pass = { ...routed, targetsVerified: false }
    expect(drainOlder({ ...pass, older: [older(1, 4)] }).orders).toEqual([])
    const over = { ...older(1, 4), scaleDownAt: instant(60_000) }
    expect(drainOlder({ ...pass, older: [over] }).orders).toEqual([
      { kind: 'scale', name: 'v1', to: 0 },
    ])
    expect(drainOlder({ ...pass, older: [over, older(2, 4)] }).orders).toEqual([])
    expect(drainOlder({ ...pass, older: [over, older(2, 4, 0)] }).orders).toEqual([
      { kind: 'scale', name: 'v2', to: 0 },
      { kind: 'scale', name: 'v1', to: 0 },
    ])
  })
})
