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
  expect(outcome).toBe('next')
  expect(ordersOf(pass)).toEqual(['scale v3 3→2', 'scale v3 2→0'])
})

it('a delay becomes a deadline, and a pass is asked for', () => {
  const pass = passOf(updating(canary(), { replicaSets }))
  carryOut(pass, [{ kind: 'delay', name: 'demo-v3', until: at(130) }], at(131))
  expect(deadlinesOf(pass)).toEqual({ v3: 130 })
  expect(pass.wake).toBe(131_000 - 1)
})
