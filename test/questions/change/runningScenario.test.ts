import { expect, it } from 'vitest'
import { runningScenario } from '../../../src/questions/change/runningScenario.ts'
import { planFrom, prometheus, templateOf } from '../given.ts'

const check = templateOf(
  'check',
  `interval: 30s, successCondition: 'result[0] > 0.9', ${prometheus}`,
)
const canary =
  '{ canary: { analysis: { templates: [{ templateName: check }] }, steps: [{ setWeight: 50 }, { pause: { duration: 5m } }] } }'
const old = planFrom('{ canary: { steps: [{ setWeight: 50 }] } }')
const next = planFrom(canary, 4, check)

it('takes a scenario as it is', () => {
  const scenario = { plan: old, until: '5m' }
  expect(runningScenario(scenario, { next, at: '2m' })).toEqual({ scenario, time: '2m' })
})

it('begins a plan alone, and gives the metrics of the change the signals of its release', () => {
  const { scenario, time } = runningScenario(old, { next, release: 'bad', startup: '10s' })
  expect(scenario.plan).toBe(old)
  expect(scenario.script).toEqual([{ at: '0s', deploy: true }])
  expect(time).toBe('1m')
  const { image } = next.rollout.template
  expect(scenario.metrics?.check).toMatchObject({
    kind: 'perRevision',
    signals: { [image]: expect.anything() },
  })
  expect(scenario.pods).toEqual({ startup: '10s' })
})

it('never lets the pods of a stuck change start', () => {
  const { scenario } = runningScenario(old, { next, release: 'stuck' })
  expect(scenario.pods?.failing).toEqual([next.rollout.template.image])
})

it('takes manifests as well as a plan', () => {
  const { scenario } = runningScenario(old, { next: next.manifests })
  expect(scenario.until).toBeDefined()
})
