import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CYCLES_TO_COME_ROUND } from '../../src/routers/cost.ts'
import {
  costOfServing,
  cycleOf,
  pickMany,
  type RouterKind,
  type RouterState,
  reconfigureRouter,
  routerKinds,
  startRouter,
  updateRouter,
  walkRouter,
} from '../../src/routers/process.ts'
import { backend, type Router } from '../../src/routers/router.ts'
import * as table from '../../src/routers/routers.ts'
import { weighted } from './sequence.ts'

/** What a load balancer is like, whatever it balances. */
const traits: { readonly [K in RouterKind]: Pick<Router<never>, 'weighs' | 'cycles'> } = table

const RUNS = { seed: 20260102, numRuns: 60 }

const backendLists = fc.array(
  fc.record({ weight: fc.integer({ min: 0, max: 9 }), down: fc.boolean(), fenced: fc.boolean() }),
  { maxLength: 5 },
)
const listOf = (flags: readonly { weight: number; down: boolean; fenced: boolean }[]) =>
  flags.map(({ weight, down, fenced }, index) => ({
    ...backend(`b${index}`, weight),
    down,
    fenced,
  }))

describe.each(routerKinds)('the router %s', (kind) => {
  it('is data that survives JSON in the middle of a run', () => {
    fc.assert(
      fc.property(backendLists, fc.nat(40), (flags, requests) => {
        const { state } = pickMany(startRouter(kind, listOf(flags), 3), requests)
        const copy = JSON.parse(JSON.stringify(state)) as RouterState
        expect(copy).toEqual(state)
        expect(pickMany(copy, 20)).toEqual(pickMany(state, 20))
      }),
      RUNS,
    )
  })

  it('picks one by one what it picks in one go, and changes no state it was given', () => {
    fc.assert(
      fc.property(backendLists, fc.nat(30), (flags, requests) => {
        const start = deepFrozen(startRouter(kind, listOf(flags), 4))
        let state = start
        const names = Array.from({ length: requests }, () => {
          const picked = pickMany(state, 1)
          state = deepFrozen(picked.state)
          return picked.backends[0]
        })
        expect(pickMany(start, requests)).toEqual({ state, backends: names })
      }),
      RUNS,
    )
  })

  it('never answers from a backend that is down', () => {
    fc.assert(
      fc.property(backendLists, backendLists, (flags, later) => {
        let state = pickMany(startRouter(kind, listOf(flags), 5), 7).state
        for (const change of [updateRouter, reconfigureRouter]) {
          state = change(state, listOf(later))
          const down = state.backends.filter((server) => server.down).map(({ name }) => name)
          const { backends } = pickMany(state, 30)
          expect(backends.filter((name) => name !== null && down.includes(name))).toEqual([])
        }
      }),
      RUNS,
    )
  })

  it('refuses everything without a backend', () => {
    expect(pickMany(startRouter(kind, [], 1), 2).backends).toEqual([null, null])
  })

  it('behaves as its seed says', () => {
    const run = () => pickMany(startRouter(kind, weighted(2, 3, 4), 99), 50).backends
    expect(run()).toEqual(run())
  })
})

describe.each(routerKinds.filter((kind) => traits[kind].weighs === true))(
  'the weighted router %s',
  (kind) => {
    it.each([[[95, 5]], [[80, 20]], [[67, 33]], [[80, 15, 5]], [[1, 2, 3, 4]]])(
      'gives the weights %j their exact part of every full cycle from its start',
      (weights) => {
        const divisor = weights.includes(5) ? 5 : weights.includes(80) ? 20 : 1
        const total = weights.reduce((sum, weight) => sum + weight, 0)
        const walk = walkRouter(startRouter(kind, weighted(...weights), 2))
        for (let cycle = 0; cycle < 3; cycle++) {
          const counts = weights.map(() => 0)
          for (let request = 0; request < total / divisor; request++) {
            const index = walk.next()
            counts[index] = (counts[index] ?? 0) + 1
          }
          expect(counts).toEqual(weights.map((weight) => weight / divisor))
        }
      },
    )
  },
)

it.each(routerKinds)('%s says how long its cycle is, or why it has none', (kind) => {
  const { cycles } = traits[kind]
  expect(cycleOf(startRouter(kind, weighted(80, 20), 1)) > 0).toBe(cycles === true)
  expect(cycles === true ? kind : cycles.skip).not.toBe('')
})

it.each(routerKinds)(
  '%s is after a few cycles where it was one of them before, or pays for each request',
  (kind) => {
    fc.assert(
      fc.property(backendLists, fc.nat(60), (flags, picks) => {
        const { state } = pickMany(startRouter(kind, listOf(flags), 8), picks)
        const cycle = cycleOf(state)
        const many = 1e9
        if (costOfServing(state, many) >= many) return
        const walk = walkRouter(state)
        const states = Array.from({ length: CYCLES_TO_COME_ROUND }, () => {
          for (let pick = 0; pick < cycle; pick++) walk.next()
          return JSON.stringify(walk.state())
        })
        const comesRound = states.some((one, index) => {
          return one === (index === 0 ? JSON.stringify(state) : states[index - 1])
        })
        expect(comesRound).toBe(true)
      }),
      RUNS,
    )
  },
)

function deepFrozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) deepFrozen(inner)
    Object.freeze(value)
  }
  return value
}
