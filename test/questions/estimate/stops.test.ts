import { expect, it } from 'vitest'
import { stopsOf } from '../../../src/questions/estimate/stops.ts'
import { simulate } from '../../../src/simulation/simulate.ts'
import { instant } from '../../../src/units/time.ts'
import { planFrom } from '../given.ts'

it('gates behind the instant at which somebody asks do not count', () => {
  const plan = planFrom('{ canary: { steps: [{ pause: {} }, { setWeight: 50 }, { pause: {} }] } }')
  const scenario = {
    plan,
    script: [
      { at: '1m', setImage: 'web:2' },
      { at: '2m', promote: true },
    ],
  }
  const timeline = simulate(scenario)
  const steps = (from: number): readonly (number | null)[] =>
    stopsOf(scenario, timeline, instant(from)).map(({ step }) => step)
  expect(steps(60_000)).toEqual([1, 3])
  expect(steps(150_000)).toEqual([3])
})
