import { expect, it } from 'vitest'
import { continued } from '../../../src/questions/estimate/continued.ts'
import { simulate } from '../../../src/simulation/simulate.ts'
import { instant } from '../../../src/units/time.ts'
import { planFrom } from '../given.ts'

const plan = planFrom('{ canary: { steps: [{ setWeight: 25 }, { pause: {} }] } }')
const scenario = {
  plan,
  script: [{ at: '1m', setImage: 'web:2' }],
  pods: { startup: '10s' },
  until: '9m',
}

it('the same scenario goes on as it would have', () => {
  const whole = simulate(scenario)
  for (const at of [1, 60_000, 65_000, 70_000, 200_000]) {
    expect(continued(whole, instant(at), scenario).moments).toEqual(whole.moments)
  }
})

it('another one begins where that one was', () => {
  const whole = simulate(scenario)
  const other = continued(whole, instant(120_000), { ...scenario, gates: { after: '0s' } })
  expect(other.at('119s')).toEqual(whole.at('119s'))
  expect(other.end.phase).toBe('Healthy')
})
