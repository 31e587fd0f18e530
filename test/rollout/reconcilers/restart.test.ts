import { describe, expect, it } from 'vitest'
import { restart } from '../../../src/rollout/reconcilers/restart.ts'
import { at, blueGreen, canary, ordersOf, passOf, promoted, replicaSet } from '../given.ts'

const since = (second: number) => ({
  restartAt: new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString(),
})
const plan = canary({ maxSurge: 1, maxUnavailable: 1 }, since(50))

describe('spec.restartAt', () => {
  it('evicts as many old pods as may be unavailable, and looks again in 30 s', () => {
    const pass = passOf(promoted(plan))
    expect(restart(pass)).toBe('end')
    expect(ordersOf(pass)).toEqual(['evictPods v2'])
    expect(pass.wake).toBe(at(130))
    expect(pass.restartedAt).toBeNull()
  })

  it('is done with the last old pod', () => {
    const fresh = [{ count: 3, createdAt: at(60), readyAt: at(60), heldUntil: null }]
    const old = { count: 1, createdAt: at(40), readyAt: at(40), heldUntil: null }
    const pass = passOf(
      promoted(plan, { replicaSets: [replicaSet('v2', 4, { pods: [old, ...fresh] })] }),
    )
    restart(pass)
    expect(ordersOf(pass)).toEqual(['evictPods v2'])
    expect(pass.restartedAt).toBe(at(50))
  })

  it('leaves pods alone that were created at that instant or later', () => {
    const pods = [{ count: 4, createdAt: at(50), readyAt: at(51), heldUntil: null }]
    const pass = passOf(promoted(plan, { replicaSets: [replicaSet('v2', 4, { pods })] }))
    expect(restart(pass)).toBe('next')
    expect([ordersOf(pass), pass.restartedAt]).toEqual([[], at(50)])
  })

  it('waits for its time, and is not done twice', () => {
    const early = passOf(promoted(plan), 40)
    expect(restart(early)).toBe('next')
    expect(early.wake).toBe(at(50))
    const done = passOf(promoted(plan, { status: { restartedAt: at(50) } }))
    restart(done)
    expect(done.effects).toEqual([])
  })

  it('evicts nothing while too few pods are available', () => {
    const pods = [{ count: 4, createdAt: at(2), readyAt: null, heldUntil: null }]
    const pass = passOf(promoted(plan, { replicaSets: [replicaSet('v2', 4, { pods })] }))
    restart(pass)
    expect([ordersOf(pass), pass.wake]).toEqual([[], at(130)])
  })

  it('counts a pod only minReadySeconds after it is ready', () => {
    const slow = canary({ maxSurge: 1, maxUnavailable: 1 }, { ...since(50), minReadySeconds: 10 })
    const orders = (readyAt: number): string[] => {
      const pods = [{ count: 4, createdAt: at(2), readyAt: at(readyAt), heldUntil: null }]
      const pass = passOf(promoted(slow, { replicaSets: [replicaSet('v2', 4, { pods })] }))
      restart(pass)
      return ordersOf(pass)
    }
    expect([orders(91), orders(90)]).toEqual([[], ['evictPods v2']])
  })

  it('does not end the pass of a blue-green Rollout', () => {
    const pass = passOf(promoted(blueGreen({}, since(50))))
    expect(restart(pass)).toBe('next')
    expect(ordersOf(pass)).toEqual(['evictPods v2'])
  })
})

describe('the time of a restart', () => {
  const asked = (second: number, restartAt = 50) => {
    const pass = passOf(promoted(canary({}, since(restartAt))), second)
    restart(pass)
    return { pass, woken: pass.wake ?? pass.asksAgain }
  }

  it('is asked for where it comes before the next periodic look', () => {
    expect(asked(49).woken).toBe(at(50))
    // The clock of the pass stands at the time itself: it has not passed yet.
    const moment = asked(49.999)
    expect([moment.woken, ordersOf(moment.pass)]).toEqual([at(50), []])
    expect(asked(49, 949).woken).toBe(at(949))
    expect(asked(49, 950).woken).toBe(false)
    expect(asked(49.999, 950).woken).toBe(false)
  })

  it('that has passed is not asked for', () => {
    const done = passOf(promoted(canary({}, since(50)), { status: { restartedAt: at(50) } }))
    restart(done)
    expect([done.wake, done.asksAgain]).toEqual([null, false])
  })
})

it('a restart that is not asked for any more was carried out all the same', () => {
  const pass = passOf(promoted(canary(), { status: { restartedAt: at(50) } }))
  expect(restart(pass)).toBe('next')
  expect([pass.restartedAt, ordersOf(pass)]).toEqual([at(50), []])
})

it('pods go by the names of their ReplicaSets', () => {
  const [a, b] = ['v1', 'v2'].map((hash) => replicaSet(hash, 2))
  const named = [
    { ...(a ?? expect.unreachable()), name: 'demo-z' },
    { ...(b ?? expect.unreachable()), name: 'demo-a' },
  ]
  const state = promoted(plan, { replicaSets: named })
  const pass = passOf(state)
  restart(pass)
  expect(ordersOf(pass)).toEqual(['evictPods v2'])
  expect(state.replicaSets).toBe(named)
  expect(named.map(({ name }) => name)).toEqual(['demo-z', 'demo-a'])
})

it('a pod is available strictly after minReadySeconds', () => {
  const slow = canary({ maxSurge: 1, maxUnavailable: 1 }, { ...since(50), minReadySeconds: 10 })
  const pods = [{ count: 4, createdAt: at(2), readyAt: at(90), heldUntil: null }]
  const state = promoted(slow, { replicaSets: [replicaSet('v2', 4, { pods })] })
  const orders = [99.999, 100].map((second) => {
    const pass = passOf(state, second)
    restart(pass)
    return ordersOf(pass)
  })
  expect(orders).toEqual([[], ['evictPods v2']])
})
