import { InvalidInputError } from 'rollout-sim'
import { expect, it } from 'vitest'
import { fuzzer } from './fuzzer.ts'
import { fuzzers } from './fuzzers.ts'
import { fuzz } from './run.ts'

it.each(Object.keys(fuzzers))('a few inputs of %s are answered', async (name) => {
  const one = fuzzers[name]
  if (one === undefined) throw new Error(name)
  const { findings, taken, refused, runs } = await fuzz(one, { runs: 25, seconds: 60, seed: 1 })
  expect([...findings]).toEqual([])
  expect(taken + refused).toBe(runs)
})

it('what a fuzzer meets is counted, and what is thrown is found once', async () => {
  const thrower = fuzzer<number>({
    about: 'numbers',
    input: (draw) => draw(3),
    feed(number) {
      if (number === 0) throw new TypeError('no number')
      if (number === 1) throw new InvalidInputError([])
      return 'taken'
    },
    show: String,
  })
  const { findings, taken, refused, runs } = await fuzz(thrower, { runs: 60, seconds: 60, seed: 7 })
  expect(runs).toBe(60)
  expect([findings.size, taken > 0, refused > 0]).toEqual([1, true, true])
})
