import { expect, it } from 'vitest'
import { costOfAccounts, costOfDraws, costOfTurns } from '../../src/routers/cost.ts'
import { costOfServing, startRouter } from '../../src/routers/process.ts'
import { weighted } from './sequence.ts'

it('a draw costs one, and a look at what is kept of the backends ten', () => {
  expect([costOfDraws(null, 7), costOfAccounts(null, 7)]).toEqual([7, 70])
})

it('turns cost as many looks as there are requests, but no more than a few cycles', () => {
  expect([costOfTurns(5, 7), costOfTurns(5, 1e9)]).toEqual([70, 10 * 4 * 5])
})

it('what a router lays out before its first pick costs as well', () => {
  // Of 3 and 2 in 100: five slots, whatever is asked.
  const weights = weighted(300, 200)
  expect(costOfServing(startRouter('haproxyStatic', weights, 1), 1)).toBe(10 * (5 + 1))
  expect(costOfServing(startRouter('envoyRoundRobin', weights, 1), 1)).toBe(10 * (50 * 5 + 1))
  expect(costOfServing(startRouter('nginx', weights, 1), 1)).toBe(10)
})

it('a rotation of Envoy, whose counter never comes round, costs a draw for each', () => {
  expect(costOfServing(startRouter('envoyRoundRobin', weighted(50, 50), 1), 1e9)).toBe(1e9)
})
