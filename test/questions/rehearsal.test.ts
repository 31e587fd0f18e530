import { describe, expect, it } from 'vitest'
import { rehearsal } from '../../src/questions/rehearsal.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import { planFrom, prometheus, services, templateOf } from './given.ts'

const steps =
  '{ canary: { steps: [{ setWeight: 25 }, { pause: {} }, { pause: { duration: 2m } }] } }'
const gated = planFrom(steps)
const checked = planFrom(
  '{ canary: { steps: [{ setWeight: 25 }, { analysis: { templates: [{ templateName: rate }], args: [{ name: least, value: "0.9" }] } }] } }',
  4,
  templateOf(
    'rate',
    `count: 3, interval: 10s, successCondition: 'result[0] >= {{args.least}}', ${prometheus}`,
    '[{ name: least }]',
  ),
)

describe('a rehearsal', () => {
  it('applies, settles, brings a new image, and is promoted at its gates', () => {
    const scenario = rehearsal(gated, { startup: '10s' })
    expect(scenario.script).toEqual([
      { at: '0s', deploy: true },
      { at: '1m', setImage: 'web:next' },
    ])
    const { end, moments, diagnostics } = simulate(scenario)
    expect(diagnostics).toEqual([])
    expect(end.phase).toBe('Healthy')
    const promoted = moments.filter(({ actions }) =>
      actions.some(({ promote }) => promote === true),
    )
    // The pod of the canary takes 10 seconds, and then the gate is reached.
    expect(promoted.map(({ at }) => at)).toEqual([70_000])
  })

  it('waits for good where nobody promotes, and ends a minute after that', () => {
    const { until } = rehearsal(gated, { startup: '10s', gates: 'wait' })
    expect(until).toBe('3m')
    expect(simulate(rehearsal(gated, { gates: 'wait' })).end.phase).toBe('Paused')
  })

  it('is promoted so long after it began to wait', () => {
    const scenario = rehearsal(gated, { startup: '10s', gates: { after: '5m' } })
    const { moments } = simulate(scenario)
    const promoted = moments.find(({ actions }) => actions.some(({ promote }) => promote === true))
    expect(promoted?.at).toBe(370_000)
  })

  it('brings the new image only once the old one runs', () => {
    expect(rehearsal(gated, { startup: '150s' }).script?.[1]?.at).toBe('3m')
  })

  it('takes what it is told', () => {
    const scenario = rehearsal(gated, { at: '5m', image: 'web:7', until: '9m', startup: '1s' })
    expect(scenario.script?.[1]).toEqual({ at: '5m', setImage: 'web:7' })
    expect(scenario.until).toBe('9m')
  })

  it('of a bad release fails its metrics, arguments put in, and answers with 500', () => {
    const scenario = rehearsal(checked, { release: 'bad' })
    expect(scenario.app).toEqual({ 'web:1': { status: 200 }, 'web:next': { status: 500 } })
    const { end } = simulate(scenario)
    expect(end.phase).toBe('Degraded')
    expect(end.message).toContain('RolloutAborted')
    expect(simulate(rehearsal(checked)).end.phase).toBe('Healthy')
  })

  it('of a stuck release has pods that never become ready', () => {
    const scenario = rehearsal(gated, { release: 'stuck', startup: '5s' })
    expect(simulate(scenario).end.phase).toBe('Degraded')
  })

  it('promotes a blue-green that waits for a person', () => {
    const plan = planFrom(
      '{ blueGreen: { activeService: web, autoPromotionEnabled: false } }',
      2,
      services,
    )
    const { end, moments } = simulate(rehearsal(plan, { startup: '10s' }))
    expect(end.phase).toBe('Healthy')
    const promoted = moments.filter(({ actions }) =>
      actions.some(({ promote }) => promote === true),
    )
    expect(promoted.map(({ at }) => at)).toEqual([70_000])
  })

  it('ends an analysis without end by leaving it', () => {
    const endless = planFrom(
      '{ canary: { analysis: { templates: [{ templateName: rate }] }, steps: [{ pause: {} }] } }',
      4,
      templateOf('rate', `interval: 10s, successCondition: 'result[0] >= 0.9', ${prometheus}`),
    )
    const { until } = rehearsal(endless, { gates: 'wait' })
    expect(until).toBe('2m')
  })
})
