import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  costOfServing,
  pickMany,
  routerKinds,
  startRouter,
  updateRouter,
} from '../../src/routers/process.ts'
import { backend } from '../../src/routers/router.ts'
import { serve } from '../../src/routers/serve.ts'
import { weighted } from './sequence.ts'

const RUNS = { seed: 20260103, numRuns: 80 }

const lists = fc
  .array(fc.record({ weight: fc.integer({ min: 0, max: 12 }), down: fc.boolean() }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((flags) =>
    flags.map(({ weight, down }, index) => ({ ...backend(`b${index}`, weight), down })),
  )

describe.each(routerKinds)('serving from %s', (kind) => {
  it('equals request by request, before and after a change of the backends', () => {
    fc.assert(
      fc.property(lists, lists, fc.nat(400), fc.nat(1500), (first, second, few, many) => {
        const start = startRouter(kind, first, 6)
        let [fast, slow] = [start, start]
        for (const [backends, requests] of [
          [first, few],
          [second, many],
        ] as const) {
          fast = updateRouter(fast, backends)
          slow = updateRouter(slow, backends)
          const served = serve(fast, requests)
          const picked = pickMany(slow, requests)
          const count = (name: string | null) =>
            picked.backends.filter((answer) => answer === name).length
          expect(served.counts).toEqual(slow.backends.map(({ name }) => count(name)))
          expect(served.refused).toBe(count(null))
          expect(pickMany(served.state, 30).backends).toEqual(pickMany(picked.state, 30).backends)
          fast = served.state
          slow = picked.state
        }
      }),
      RUNS,
    )
  })
})

it('serving costs as many picks as there are requests, but a few cycles at most', () => {
  const [turns, draws] = (['nginx', 'ingressNginx'] as const).map((kind) =>
    startRouter(kind, weighted(67, 33), 1),
  )
  if (turns === undefined || draws === undefined) throw new Error('no routers')
  expect([costOfServing(turns, 50), costOfServing(turns, 1e9)]).toEqual([500, 4000])
  expect([costOfServing(draws, 50), costOfServing(draws, 1e9)]).toEqual([50, 1e9])
})

it('a billion requests through a deterministic router take no longer than a few cycles', () => {
  const { counts, refused } = serve(startRouter('nginx', weighted(67, 33), 1), 1_000_000_000)
  expect(counts).toEqual([670_000_000, 330_000_000])
  expect(refused).toBe(0)
})
