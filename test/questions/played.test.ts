import { expect, it } from 'vitest'
import { countedAt, playedOnce, playedWith, restOf } from '../../src/questions/played.ts'
import type { Scenario } from '../../src/simulation/scenario.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import { instant } from '../../src/units/time.ts'
import { planFrom } from './given.ts'

const scenario: Scenario = {
  plan: planFrom('{ canary: { steps: [{ setWeight: 25 }, { pause: { duration: 2m } }] } }'),
  script: [
    { at: '60s', setImage: 'web:2' },
    { at: '5m', setImage: 'web:3' },
  ],
  pods: { startup: '7s' },
  traffic: { requestsPerSecond: 3 },
  until: '20m',
}
const played = playedOnce(scenario)

it('goes on from an instant exactly as the longer script does from the beginning', () => {
  for (let second = 0; second <= 480; second += 7) {
    const entry = { at: `${second}s`, abort: true }
    const whole = simulate({ ...scenario, script: [...(scenario.script ?? []), entry] })
    const continued = playedWith(played, [entry], instant(second * 1000))
    // One more moment stands at the end, where requests are counted.
    expect(continued.moments.slice(0, whole.moments.length), `${second}s`).toEqual(whole.moments)
    expect(continued.end).toEqual(whole.end)
  }
})

it('counts users to the end, and to any instant', () => {
  expect(played.timeline.moments.at(-1)?.world.traffic?.sent).toBe(3600)
  const counted = countedAt(played, instant(100_000))
  expect(counted.moments.find(({ at }) => at === 100_000)?.world.traffic?.sent).toBe(300)
})

it('knows who answers users also where nobody sends anything', () => {
  const { traffic: _, ...silent } = scenario
  expect(playedOnce(silent).timeline.moments[0]?.world.traffic).not.toBeNull()
})

it('leaves out what the script does later', () => {
  const rest = restOf(played, instant(200_000))
  expect(rest.scenario.script).toEqual([{ at: '60s', setImage: 'web:2' }])
  expect(rest.timeline.end.phase).toBe('Healthy')
  const images = rest.timeline.moments.map(({ world }) => world.rollout?.spec.template.image)
  expect(images).not.toContain('web:3')
  expect(restOf(played, instant(600_000))).toBe(played)
})
