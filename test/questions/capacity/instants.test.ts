import { expect, it } from 'vitest'
import { tryEvery } from '../../../src/questions/capacity/instants.ts'
import type { PlayedProgram } from '../../../src/questions/capacity/press.ts'
import { prepare } from '../../../src/simulation/prepare.ts'
import type { Scenario } from '../../../src/simulation/scenario.ts'
import { runFrom } from '../../../src/simulation/simulate.ts'
import { type Instant, instant } from '../../../src/units/time.ts'
import { planFrom } from '../given.ts'

const plan = planFrom('{ canary: {} }', 3)

function runOf(scenario: Omit<Scenario, 'plan'>): PlayedProgram {
  const { program } = prepare({ plan, until: '1m', ...scenario })
  if (program === null) throw new Error('no program')
  return { program, moments: runFrom(program, program.begins).moments }
}

const [early, late] = [runOf({}), runOf({ pods: { startup: '9s' } })]
const marks = [0, 10_000, 20_000].map(instant)

it('a span whose ends come to the same is tried there alone', () => {
  const asked: number[] = []
  const found = tryEvery(marks, [], 1, (at) => {
    asked.push(at)
    return early
  })
  expect(asked).toEqual([0, 1, 9999, 10_000, 10_001, 19_999, 20_000])
  expect(found.map(({ first, last }) => [first.at, last.at])).toEqual([
    [0, 0],
    [1, 9999],
    [10_000, 10_000],
    [10_001, 19_999],
    [20_000, 20_000],
  ])
})

it.each([[[]], [[4567]], [[3000, 8000]]])(
  'where it changes is found to the millisecond (hints %j)',
  (hints) => {
    const turn = 4567
    const found = tryEvery(marks, hints, 1, (at: Instant) => (at < turn ? early : late))
    const kinds = found.map(({ first }) => [first.at, first.kind === found[0]?.first.kind])
    for (const [at, isEarly] of kinds) expect(isEarly).toBe(Number(at) < turn)
    expect(kinds.map(([at]) => at)).toContain(turn)
  },
)

it('where everything takes whole seconds it changes at one of them, which is tried for itself', () => {
  const turn = 4000
  const found = tryEvery(marks, [], 100, (at: Instant) => (at < turn ? early : late))
  const ends = found.map(({ first, last }) => [first.at, last.at])
  expect(ends).toContainEqual([4000, 4000])
  expect(ends.flat().every((at) => [0, 100, 900].includes(at % 1000))).toBe(true)
  for (const { first, last } of found) expect(first.at < turn).toBe(last.at < turn)
})
