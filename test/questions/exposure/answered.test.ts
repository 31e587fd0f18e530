import { expect, it } from 'vitest'
import { readyBehind, segmentsOf } from '../../../src/questions/exposure/answered.ts'
import { simulate } from '../../../src/simulation/simulate.ts'
import { instant } from '../../../src/units/time.ts'
import { planFrom } from '../given.ts'

const plan = planFrom('{ canary: { steps: [{ setWeight: 25 }, { pause: {} }] } }', 4)
const scenario = {
  plan,
  script: [{ at: '1m', setImage: 'web:2' }],
  traffic: { requestsPerSecond: 10 },
  until: '5m',
}
const { moments } = simulate(scenario)

it('the segments of a window are the window', () => {
  const segments = segmentsOf(moments, instant(30_000), instant(200_000))
  expect(segments.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(170_000)
  const answered = segments.flatMap((one) => [...one.answered.values()])
  expect(answered.reduce((sum, count) => sum + count, 0)).toBe(1700)
})

it('a share goes by the pods', () => {
  const [paused] = segmentsOf(moments, instant(100_000), instant(110_000))
  expect(paused?.shares.get('web:2')).toBe(0.25)
  expect(paused?.answered.get('web:2')).toBe(25)
})

it('nobody is behind a Service without pods', () => {
  expect(readyBehind({ service: 'web', weight: 1, cohorts: [] })).toBe(0)
})
