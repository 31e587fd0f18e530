import { expect, it } from 'vitest'
import { InvalidInputError } from '../../../src/document/invalidInputError.ts'
import { promises } from '../../../src/laws/promises.ts'
import { isPods, refuseTerms } from '../../../src/laws/readings/terms.ts'

it('numbers of pods are whole and not negative, and percentages whole', () => {
  const wrong = [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, '3', '', '5 %', 'abc', null]
  expect([0, 3, '0%', '25%', '250%'].filter(isPods)).toHaveLength(5)
  expect(wrong.filter(isPods)).toEqual([])
})

it('every wrong term is told at once, by our own error', () => {
  const refuse = () => refuseTerms('promise', { a: [Number.NaN, 'one'], b: ['x', 'two'] })
  expect(refuse).toThrow(InvalidInputError)
  expect(refuse).toThrow(/a is NaN, and has to be one[\s\S]*b is "x", and has to be two/)
})

it('no promise takes a limit that is none', () => {
  const one = <T>(value: unknown): T => value as T
  const made = [
    () => promises.exposesAtMost(one('5%'), one(300)),
    () => promises.exposesAtMost(Number.NaN, '5m'),
    () => promises.exposesAtMost(101, '5m'),
    () => promises.exposesAtMost(5, 'soon'),
    () => promises.carriesItsTraffic(one('2')),
    () => promises.carriesItsTraffic(0),
    () => promises.keepsAvailable('most'),
    () => promises.keepsAvailable(-1),
    () => promises.staysWithinSurge('2'),
    () => promises.staysWithinSurge(Number.NaN),
  ]
  for (const make of made) expect(make).toThrow(InvalidInputError)
})
