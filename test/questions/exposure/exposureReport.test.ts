import { expect, it } from 'vitest'
import { exposureReport } from '../../../src/questions/exposure/exposureReport.ts'
import { exposure } from '../../../src/questions/exposure.ts'
import { simulate } from '../../../src/simulation/simulate.ts'
import { planFrom } from '../given.ts'

it('tells who met it, what failed, and what it costs', () => {
  const plan = planFrom('{ canary: { steps: [{ setWeight: 25 }, { pause: {} }] } }', 4)
  const app = { 'web:1': {}, 'web:2': { status: 503 } }
  const timeline = simulate({
    plan,
    script: [{ at: '1m', setImage: 'web:2' }],
    app,
    traffic: { requestsPerSecond: 10 },
    until: '5m',
  })
  const slo = { target: 0.999, window: '720h' }
  const { sentences } = exposureReport(exposure(timeline, { from: '100s', to: '200s', slo, app }))
  expect(sentences.map(({ text }) => text)).toEqual([
    '250 of 1000 requests met web:2 from 1m40s to 3m20s.',
    '25 % were to meet it; 250 failed.',
    'That is 0.96 % of the error budget.',
  ])
})
