import { expect, it } from 'vitest'
import { kindChanges, kindOfRun } from '../../../src/questions/capacity/kindOfRun.ts'
import { simulate } from '../../../src/simulation/simulate.ts'
import type { Moment } from '../../../src/timeline/moment.ts'
import { instant } from '../../../src/units/time.ts'
import { planFrom } from '../given.ts'

const plan = planFrom('{ canary: { steps: [{ setWeight: 50 }, { pause: { duration: 1m } }] } }')

function run(at: string, startup = '10s', until = '40m'): readonly Moment[] {
  return simulate({ plan, script: [{ at, setImage: 'web:2' }], pods: { startup }, until }).moments
}

it('the same at another time is of the same kind', () => {
  expect(kindOfRun(run('2m'))).toBe(kindOfRun(run('3m')))
})

it('other pods make another kind, and what ends early is its beginning', () => {
  expect(kindOfRun(run('2m', '0s'))).not.toBe(kindOfRun(run('2m')))
  const begun = kindOfRun(run('2m', '10s', '150s'))
  expect(kindOfRun(run('2m')).startsWith(begun)).toBe(true)
  expect(begun).not.toBe(kindOfRun(run('2m')))
})

it('the periodic looks of a controller change nothing', () => {
  const moments = run('2m')
  const changes = kindChanges(moments, instant(120_000))
  // The release, its pods, the end of the pause, and of the other pods: one may be missing, one more may be there.
  expect(changes).toEqual([120_000, 130_000, 190_000, 200_000])
  expect(moments.at(-1)?.at).toBe(1_800_000)
})
