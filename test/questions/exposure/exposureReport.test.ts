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
    '250 of 1000 requests (10 a second) met web:2 from 1m40s to 3m20s, and 250 of them failed.',
    'By weights and pods 25 % were meant for it.',
    'That is 0.96 % of the error budget.',
  ])
})

it('says where nobody met it', () => {
  const plan = planFrom('{ canary: { steps: [{ setWeight: 0 }, { pause: {} }] } }', 4)
  const traffic = { requestsPerSecond: 10 }
  const script = [{ at: '1m', setImage: 'web:2' }]
  const timeline = simulate({ plan, script, traffic, until: '5m' })
  const [first] = exposureReport(exposure(timeline, { from: '100s', to: '200s' })).sentences
  expect(first?.text).toBe('None of 1000 requests (10 a second) met web:2 from 1m40s to 3m20s.')
})
