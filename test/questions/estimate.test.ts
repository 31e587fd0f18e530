import { describe, expect, it } from 'vitest'
import { estimate } from '../../src/questions/estimate.ts'
import { boundsHold } from './estimate/worlds.ts'
import { planFrom, prometheus, services, templateOf } from './given.ts'

const release = [{ at: '1m', setImage: 'web:2' }]

function pausing(...pauses: readonly string[]): ReturnType<typeof planFrom> {
  const steps = pauses.map(
    (pause, index) => `{ setWeight: ${index + 1} }, { pause: { duration: ${pause} } }`,
  )
  return planFrom(`{ canary: { steps: [${steps.join(', ')}] } }`)
}

describe('with timed pauses and instant pods', () => {
  it.each([
    [['10s'], 10],
    [['30s', '2m', '1h'], 30 + 120 + 3600],
    [['90s', '90s', '90s', '90s'], 360],
  ])('%j: least, expected and most are the sum of the pauses', (pauses, seconds) => {
    const { min, expected, max, split } = estimate(pausing(...pauses))
    expect([min, expected, max]).toEqual([seconds * 1000, seconds * 1000, seconds * 1000])
    expect(split).toEqual({ pauses: seconds * 1000, pods: 0, analysis: 0, people: 0, other: 0 })
  })
})

// Durations that the makers of other tools publish for their strategies, as steps of a canary.
describe('published durations', () => {
  it('Flagger: interval * (maxWeight / stepWeight) until the promotion', () => {
    const ramp = (interval: number, most: number, step: number): readonly string[] =>
      Array.from({ length: most / step }, () => `${interval}s`)
    expect(estimate(pausing(...ramp(60, 50, 5))).expected).toBe(10 * 60_000)
    expect(estimate(pausing(...ramp(60, 50, 2))).expected).toBe(25 * 60_000)
  })

  it('AppConfig: growth over the deployment time, and then its bake time', () => {
    // Linear50PercentEvery30Seconds: one minute, one minute of baking.
    expect(estimate(pausing('30s', '30s', '1m')).expected).toBe(2 * 60_000)
    // Linear20PercentEvery6Minutes: thirty minutes, thirty minutes of baking.
    expect(estimate(pausing('6m', '6m', '6m', '6m', '6m', '30m')).expected).toBe(60 * 60_000)
  })
})

it('splits a blue-green into its preview, analysis, pause and scale-up, as recorded', () => {
  const plan = planFrom(
    `{ blueGreen: { activeService: web, previewService: web-preview, previewReplicaCount: 1,
      autoPromotionSeconds: 30, prePromotionAnalysis: { templates: [{ templateName: smoke }] } } }`,
    4,
    services,
    templateOf(
      'smoke',
      `count: 3, interval: 20s, successCondition: 'result[0] >= 0.95', ${prometheus}`,
    ),
  )
  const answer = estimate({
    plan,
    script: release,
    pods: { startup: '10s' },
    metrics: { smoke: 1 },
    until: '10m',
  })
  expect(answer).toMatchObject({
    min: 70_000,
    expected: 90_000,
    max: 90_000,
    unboundedBy: [],
    split: { pauses: 30_000, pods: 20_000, analysis: 40_000, people: 0 },
    promotedAt: 150_000,
    oldPodsGoneAt: 180_000,
  })
})

describe('what has no upper bound', () => {
  const gated = planFrom(
    '{ canary: { steps: [{ setWeight: 25 }, { pause: {} }, { setWeight: 50 }, { pause: { duration: 1m } }, { pause: {} }] } }',
  )

  it('is every pause that waits for somebody, also where the rehearsal promotes at once', () => {
    const { min, expected, max, unboundedBy } = estimate(gated)
    expect([min, expected, max]).toEqual([60_000, 60_000, null])
    expect(unboundedBy.map(({ kind, step }) => [kind, step])).toEqual([
      ['pause', 2],
      ['pause', 5],
    ])
  })

  it('is left in a scenario in which nobody comes', () => {
    const answer = estimate({ plan: gated, script: release, until: '1h' })
    expect([answer.min, answer.expected]).toEqual([60_000, null])
    expect(answer.split.people).toBe(3_540_000)
  })

  it('is none where it is known when somebody comes', () => {
    const scenario = { plan: gated, script: release, gates: { after: '5m' }, until: '1h' } as const
    const { expected, max, unboundedBy, split } = estimate(scenario)
    expect([expected, max, unboundedBy]).toEqual([660_000, 660_000, []])
    expect(split.people).toBe(600_000)
  })

  it('is a switch that waits, a pause by hand, and pods that do not start', () => {
    const waiting = planFrom(
      '{ blueGreen: { activeService: web, autoPromotionEnabled: false } }',
      2,
      services,
    )
    expect(estimate(waiting).unboundedBy.map(({ kind }) => kind)).toEqual(['promotion'])
    const paused = [...release, { at: '70s', pause: true }]
    const byHand = estimate({ plan: pausing('1m'), script: paused, until: '1h' })
    expect(byHand.unboundedBy.map(({ kind }) => kind)).toEqual(['paused'])
    expect(byHand.min).toBe(60_000)
    const stuck = estimate(pausing('1m'), { release: 'stuck' })
    expect(stuck).toMatchObject({ expected: null, max: null, unboundedBy: [{ kind: 'pods' }] })
  })
})

describe('asked in the middle', () => {
  it('tells what is left, and where that goes', () => {
    const scenario = {
      plan: pausing('2m', '3m'),
      script: release,
      pods: { startup: '10s' },
      until: '1h',
    }
    const whole = estimate(scenario)
    const rest = estimate(scenario, { from: '100s' })
    expect(rest.expected).toBe((whole.expected ?? 0) - 40_000)
    // 2m of the first pause began at 70s: what is left of it is not to be shortened.
    expect(rest.min).toBe(70_000 + 120_000 - 100_000 + 180_000)
    expect(rest.split.pauses).toBe(90_000 + 180_000)
    expect(estimate(scenario, { from: 'soon' }).diagnostics).toMatchObject([
      { code: 'not-a-time', path: 'from' },
    ])
    expect(estimate(scenario, { from: '50m' }).expected).toBe(0)
  })
})

it('an abort is told', () => {
  const script = [...release, { at: '90s', abort: true }]
  const answer = estimate({ plan: pausing('1m'), script, until: '10m' })
  expect(answer).toMatchObject({ expected: null, givenUpAt: 90_000 })
  expect(answer.unboundedBy.map(({ kind }) => kind)).toEqual(['aborted'])
})

it('slower pods make the most longer', () => {
  const { min, expected, max } = estimate(pausing('1m'), { startup: '10s', slowest: '30s' })
  expect(min).toBe(60_000)
  // The canary's pod, and two waves of the rest.
  expect(expected).toBeLessThan(max ?? 0)
})

const runs = Number(process.env.ESTIMATE_RUNS ?? 40)
const seed = Number(process.env.ESTIMATE_SEED ?? 2868)

it(`every world within the bounds lies between least and most (seed ${seed})`, () => {
  const { drawn, promoted, bounded, medianSlack, broken } = boundsHold(runs, seed)
  console.log(
    `${drawn} scenarios, ${promoted} promoted, ${bounded} of them with a most, ` +
      `in the middle ${medianSlack.toFixed(2)} times what came (seed ${seed})`,
  )
  expect(broken).toEqual([])
  expect(promoted).toBeGreaterThan(runs / 2)
  // A most that is always infinite, or far too much, would be worth nothing.
  expect(bounded).toBeGreaterThan(0.9 * promoted)
  expect(medianSlack).toBeLessThan(2)
})
