import { expect, it } from 'vitest'
import type { Alike } from '../../../src/questions/capacity/instants.ts'
import { asideOf, hintsIn, marksOf, standFor } from '../../../src/questions/capacity/marks.ts'
import type { PlayedProgram } from '../../../src/questions/capacity/press.ts'
import { prepare } from '../../../src/simulation/prepare.ts'
import type { ScriptEntry } from '../../../src/simulation/scenario.ts'
import { runFrom } from '../../../src/simulation/simulate.ts'
import { duration, instant } from '../../../src/units/time.ts'
import { planFrom } from '../given.ts'

const plan = planFrom('{ canary: { steps: [{ setWeight: 50 }, { pause: { duration: 1m } }] } }')
const release = { at: '2m', setImage: 'web:2' }
const from = instant(120_000)

function played(...script: readonly ScriptEntry[]): PlayedProgram {
  const { program } = prepare({ plan, script, pods: { startup: '10s' }, until: '5m' })
  if (program === null) throw new Error('no program')
  return { program, moments: runFrom(program, program.begins).moments }
}

it('it matters before and after what changes anything, what is written, and at both ends', () => {
  const marks = marksOf(played(release, { at: '150s', refresh: true }), from)
  expect(marks).toEqual([120_000, 130_000, 150_000, 190_000, 200_000, 300_000])
})

it('the start of a pod before that is a hint', () => {
  const base = played(release)
  expect(hintsIn(base, from)).toEqual([120_000, 180_000, 190_000, 290_000])
})

it('a tenth of a second is beside a mark, where everything takes whole seconds', () => {
  expect(asideOf(played(release))).toBe(100)
  expect(asideOf(played({ ...release, at: '121500ms' }))).toBe(1)
  const { program, moments } = played(release)
  const slow = { ...program, pods: { ...program.pods, terminate: duration(7500) } }
  expect(asideOf({ program: slow, moments })).toBe(1)
})

it('at rest one instant stands for all; under way, or before what has a time of its own, two', () => {
  const alike = (first: number, last: number): Alike => {
    const tried = (at: number) => ({ at: instant(at), played: played(release), kind: '' })
    return { first: tried(first), last: tried(last) }
  }
  const at = (base: PlayedProgram, first: number, last: number): readonly number[] =>
    standFor(base, alike(first, last)).map((tried) => tried.at)
  expect(at(played(release), 130_001, 189_999)).toEqual([130_001])
  expect(at(played(release), 120_001, 129_999)).toEqual([120_001, 129_999])
  const later = played(release, { at: '4m', scale: 9 })
  expect(at(later, 130_001, 189_999)).toEqual([130_001, 189_999])
})
