import { describe, expect, it } from 'vitest'
import { InvalidInputError } from '../../src/document/invalidInputError.ts'
import { exposure } from '../../src/questions/exposure.ts'
import { requestsOf } from '../../src/simulation/requests.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import { planFrom, services } from './given.ts'

const script = [{ at: '1m', setImage: 'web:2' }]
const plan = planFrom(
  `{ canary: { canaryService: web-canary, stableService: web, trafficRouting: { plugins: { org/x: {} } },
    steps: [{ setWeight: 5 }, { pause: { duration: 10m } }, { setWeight: 20 }, { pause: { duration: 10m } }] } }`,
  10,
  services,
)
const app = { 'web:1': {}, 'web:2': { status: 500 } }
const traffic = { requestsPerSecond: 7 }

describe('requests', () => {
  const timeline = simulate({ plan, script, pods: { startup: '3s' }, app, traffic, until: '30m' })

  it.each([
    [undefined, undefined],
    ['90s', '12m'],
    ['61.5s', '61.9s'],
    ['11m', '29m'],
  ])('are those that are seen one by one, from %s to %s', (from, to) => {
    const answer = exposure(timeline, {
      image: 'web:2',
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    })
    const seen = requestsOf(timeline).filter(({ at }) => at >= answer.from && at < answer.to)
    expect(answer.requests).toBe(seen.filter(({ image }) => image === 'web:2').length)
    expect(answer.refused).toBe(seen.filter(({ image }) => image === null).length)
    expect(answer.allRequests).toBe(seen.length)
    expect(answer.failed).toBe(answer.requests)
  })

  it.each([{ from: 'soon' }, { to: '-5s' }])(
    'are in no window from or to no time: %j',
    (window) => {
      expect(() => exposure(timeline, window)).toThrow(InvalidInputError)
      expect(() => exposure(timeline, window)).toThrow('is no time')
    },
  )

  it('are told by step, with the share that was to come', () => {
    const { bySteps } = exposure(timeline, { from: '63s', to: '1263s' })
    expect(bySteps.map(({ percent }) => percent)).toEqual([5, 5, 20])
    // A pod more takes three seconds before the weight follows.
    expect(bySteps.map(({ lasted }) => lasted)).toEqual([600_000, 3000, 597_000])
  })

  it('are of no step where all are done', () => {
    const { bySteps } = exposure(timeline)
    expect(bySteps.map(({ step }) => step)).toEqual([null, 1, 2, 3, 4])
  })

  it('of a healthy image do not fail', () => {
    expect(exposure(timeline, { image: 'web:1', to: '5m' }).failed).toBe(0)
  })
})

it('20 % failing at a share of 5 % is 1 % of all, and an hour of it 1.39 % of the budget', () => {
  const hour = planFrom(
    `{ canary: { canaryService: web-canary, stableService: web, trafficRouting: { plugins: { org/x: {} } },
      steps: [{ setWeight: 5 }, { pause: { duration: 2h } }] } }`,
    10,
    services,
  )
  const timeline = simulate({
    plan: hour,
    script,
    traffic: { requestsPerSecond: 100 },
    until: '2h',
  })
  const window = { from: '2m', to: '62m', image: 'web:2', failureRate: 0.2 } as const
  const answer = exposure(timeline, { ...window, slo: { target: 0.999, window: '720h' } })
  expect(answer.percent).toBeCloseTo(5, 12)
  // Drawn for each request: within four standard deviations of 360,000 draws.
  expect(Math.abs(answer.failedPercent - 1)).toBeLessThan(
    0.2 * 4 * Math.sqrt((0.05 * 0.95) / 360_000) * 100,
  )
  expect(answer.budgetPercent).toBeCloseTo(100 / 72, 9)
})

it('without traffic there is nothing to meet', () => {
  expect(exposure(simulate({ plan, script }))).toMatchObject({ requests: 0, allRequests: 0 })
})
