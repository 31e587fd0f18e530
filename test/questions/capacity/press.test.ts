import { expect, it } from 'vitest'
import { formatTime } from '../../../src/go/timeText.ts'
import { press } from '../../../src/questions/capacity/press.ts'
import { prepare } from '../../../src/simulation/prepare.ts'
import { simulate } from '../../../src/simulation/simulate.ts'
import { instant } from '../../../src/units/time.ts'
import { planFrom } from '../given.ts'

const plan = planFrom('{ canary: { steps: [{ setWeight: 50 }, { pause: { duration: 1m } }] } }')
const script = [{ at: '1m', setImage: 'web:2' }]
const scenario = { plan, script, pods: { startup: '10s' }, until: '10m' }

it('what is pressed in the middle comes to what a whole run with it comes to', () => {
  const { program } = prepare(scenario)
  if (program === null) throw new Error('no program')
  const base = { program, moments: simulate(scenario).moments }
  for (const at of [0, 60_000, 65_500, 70_000, 100_001, 300_000]) {
    const pressed = press(base, { abort: true }, instant(at))
    const whole = simulate({
      ...scenario,
      script: [...script, { at: formatTime(at), abort: true }],
    })
    expect(pressed.moments).toEqual(whole.moments.filter((moment) => moment.at >= at))
  }
})
