import { expect, it } from 'vitest'
import { carryOut } from '../../../src/rollout/reconcilers/carryOut.ts'
import { at, canary, deadlinesOf, ordersOf, passOf, replicaSet, updating } from '../given.ts'

const replicaSets = [replicaSet('v1', 4), replicaSet('v2', 0), replicaSet('v3', 3)]

it('decisions are carried out in order, a second one on what the first has made', () => {
  const pass = passOf(updating(canary(), { replicaSets }))
  const outcome = carryOut(
    pass,
    [
      { kind: 'scale', name: 'demo-v3', to: 2 },
      { kind: 'scale', name: 'demo-v3', to: 0 },
      { kind: 'scale', name: 'nobody', to: 0 },
    ],
    null,
  )
  expect(outcome).toBe('done')
  expect(ordersOf(pass)).toEqual(['scale v3 3→2', 'scale v3 2→0'])
  expect([pass.wake, pass.asksAgain]).toEqual([null, false])
})

it('a delay becomes a deadline, and a pass is asked for', () => {
  const pass = passOf(updating(canary(), { replicaSets }))
  carryOut(pass, [{ kind: 'delay', name: 'demo-v3', until: at(130) }], at(131))
  expect(deadlinesOf(pass)).toEqual({ v3: 130 })
  expect(pass.wake).toBe(131_000 - 1)
})

it('a write that is refused ends it, and the pass goes on', () => {
  const pass = passOf(updating(canary(), { replicaSets }))
  // Somebody has written the ReplicaSet since it was seen.
  pass.replicaSets = pass.replicaSets.map((one) => ({ ...one }))
  const orders = [{ kind: 'scale', name: 'demo-v3', to: 2 } as const]
  expect(carryOut(pass, orders, at(131))).toBe('refused')
  expect(ordersOf(pass)).toEqual([])
  expect([pass.failure, pass.wake]).toEqual(['', null])
})
