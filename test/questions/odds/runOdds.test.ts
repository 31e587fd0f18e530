import { expect, it } from 'vitest'
import type { AnalysisPhase } from '../../../src/analysis/phase.ts'
import { playRun } from '../../../src/analysis/playRun.ts'
import { type AnalysisRunState, startRun } from '../../../src/analysis/run.ts'
import { uniform } from '../../../src/chance/uniform.ts'
import { type EndPhase, judged } from '../../../src/providers/answer.ts'
import type { MeasurementOdds } from '../../../src/questions/odds/metricChain.ts'
import { isEndless, type RunOdds, runOdds } from '../../../src/questions/odds/runOdds.ts'
import type { JsonObject } from '../../../src/units/json.ts'
import { instant } from '../../../src/units/time.ts'
import { rateMetric } from '../template.ts'

const phases: readonly EndPhase[] = ['Successful', 'Failed', 'Inconclusive', 'Error']

function runOf(metrics: readonly JsonObject[], dryRun: readonly string[] = []): AnalysisRunState {
  const rules = dryRun.map((metricName) => ({ metricName }))
  return startRun('check', { metrics, args: [], dryRun: rules, measurementRetention: [] }, null, {})
}

/** The run itself, with these outcomes of its measurements. */
function played(
  run: AnalysisRunState,
  outcomeOf: (metric: number, measurement: number) => EndPhase,
  terminateAt: number | null,
): AnalysisPhase {
  const { run: ended } = playRun({
    run,
    measure: ({ metricIndex, measurementIndex }) =>
      judged(outcomeOf(metricIndex, measurementIndex), '', '', null),
    judge: () => ({ phase: 'Error', message: '' }),
    terminateAt: terminateAt === null ? null : instant(terminateAt),
    until: instant(3_600_000),
    isSpent: () => false,
  })
  return ended.phase
}

const shareOf = ({
  failed = 0,
  inconclusive = 0,
  error = 0,
}: MeasurementOdds): readonly number[] => [
  1 - failed - inconclusive - error,
  failed,
  inconclusive,
  error,
]

const listed = ({ successful, failed, inconclusive, error }: RunOdds): readonly number[] => [
  successful,
  failed,
  inconclusive,
  error,
]

interface Story {
  readonly name: string
  readonly metrics: readonly JsonObject[]
  readonly dryRun?: readonly string[]
  readonly terminateAt?: number
  /** How many measurements of each metric there may be. */
  readonly most: readonly number[]
}

// Small enough that every sequence of outcomes can be played.
const stories: readonly Story[] = [
  {
    name: 'one metric with every limit',
    metrics: [
      rateMetric('a', {
        interval: '20s',
        count: 3,
        failureLimit: 1,
        inconclusiveLimit: 1,
        consecutiveErrorLimit: 1,
      }),
    ],
    most: [6],
  },
  {
    name: 'successes in a row',
    metrics: [
      rateMetric('a', {
        interval: '20s',
        count: 5,
        failureLimit: 2,
        consecutiveSuccessLimit: 2,
        consecutiveErrorLimit: 0,
      }),
    ],
    most: [5],
  },
  {
    name: 'successes in a row, failures without a limit',
    metrics: [
      rateMetric('a', {
        interval: '20s',
        count: 5,
        failureLimit: -1,
        consecutiveSuccessLimit: 3,
        consecutiveErrorLimit: 0,
      }),
    ],
    most: [5],
  },
  {
    name: 'two metrics at one pace, whose worst one decides',
    metrics: [
      rateMetric('a', { interval: '20s', count: 3, failureLimit: 1, consecutiveErrorLimit: 0 }),
      rateMetric('b', {
        interval: '20s',
        count: 3,
        inconclusiveLimit: 1,
        consecutiveErrorLimit: 0,
      }),
    ],
    most: [3, 3],
  },
  {
    name: 'two metrics at different paces, of which the second begins late',
    metrics: [
      rateMetric('a', { interval: '10s', count: 2, failureLimit: 1, consecutiveErrorLimit: 1 }),
      rateMetric('b', { interval: '20s', initialDelay: '10s', count: 2, consecutiveErrorLimit: 0 }),
    ],
    most: [4, 2],
  },
  {
    name: 'one that begins in the next pass of the same instant',
    metrics: [
      rateMetric('a', { consecutiveErrorLimit: 0 }),
      rateMetric('b', { initialDelay: '0s', consecutiveErrorLimit: 0 }),
    ],
    most: [1, 1],
  },
  {
    name: 'a background analysis until the promotion',
    metrics: [rateMetric('a', { interval: '20s', failureLimit: 1, consecutiveErrorLimit: 1 })],
    terminateAt: 60_000,
    most: [6],
  },
  {
    name: 'a dry run beside one that counts',
    metrics: [
      rateMetric('a', { interval: '20s', count: 2, consecutiveErrorLimit: 0 }),
      rateMetric('b', { consecutiveErrorLimit: 0 }),
    ],
    dryRun: ['b'],
    most: [2, 1],
  },
]

const odds: readonly MeasurementOdds[] = [
  { failed: 0.25, inconclusive: 0.125, error: 0.125 },
  { failed: 0.1, inconclusive: 0.3, error: 0.2 },
]

it.each(stories)('equals every sequence of outcomes, played: $name', (story) => {
  const run = runOf(story.metrics, story.dryRun)
  const terminateAt = story.terminateAt ?? null
  const sums = new Map<AnalysisPhase, number>()
  const total = story.most.reduce((sum, most) => sum + most, 0)
  for (let code = 0; code < 4 ** total; code += 1) {
    const drawn = Array.from({ length: total }, (_, place) => Math.floor(code / 4 ** place) % 4)
    const placeOf = (metric: number, measurement: number): number =>
      (metric === 0 ? 0 : (story.most[0] ?? 0)) + measurement
    let probability = 1
    for (const [metric, most] of story.most.entries())
      for (let measurement = 0; measurement < most; measurement += 1)
        probability *= shareOf(odds[metric] ?? {})[drawn[placeOf(metric, measurement)] ?? 0] ?? 0
    const phase = played(
      run,
      (metric, measurement) => {
        if (measurement >= (story.most[metric] ?? 0))
          throw new Error('more measurements than drawn')
        return phases[drawn[placeOf(metric, measurement)] ?? 0] ?? 'Error'
      },
      terminateAt,
    )
    sums.set(phase, (sums.get(phase) ?? 0) + probability)
  }
  const likely = run.metrics.map((metric, index) => ({ metric, odds: odds[index] ?? {} }))
  const found = listed(runOdds(likely, terminateAt === null ? null : instant(terminateAt)))
  for (const [index, phase] of phases.entries()) {
    expect(found[index], phase).toBeCloseTo(sums.get(phase) ?? 0, 12)
  }
})

it('lies within four standard errors of 100,000 simulated runs', () => {
  const seed = 17
  const runs = 100_000
  const run = runOf([
    rateMetric('rate', { interval: '1m', count: 6, failureLimit: 1, consecutiveErrorLimit: 1 }),
    rateMetric('latency', {
      interval: '90s',
      failureLimit: 0,
      inconclusiveLimit: 1,
      consecutiveErrorLimit: 1,
    }),
  ])
  const terminateAt = 330_000
  const each: readonly MeasurementOdds[] = [
    { failed: 0.08, error: 0.05 },
    { failed: 0.03, inconclusive: 0.1, error: 0.05 },
  ]
  const counts = new Map<AnalysisPhase, number>()
  for (let index = 0; index < runs; index += 1) {
    const phase = played(
      run,
      (metric, measurement) => {
        const draw = uniform(seed, `${metric}/${measurement}`, index)
        const shares = shareOf(each[metric] ?? {})
        let sum = 0
        for (const [place, share] of shares.entries()) {
          sum += share
          if (draw < sum) return phases[place] ?? 'Error'
        }
        return 'Error'
      },
      terminateAt,
    )
    counts.set(phase, (counts.get(phase) ?? 0) + 1)
  }
  const likely = run.metrics.map((metric, index) => ({ metric, odds: each[index] ?? {} }))
  const found = listed(runOdds(likely, instant(terminateAt)))
  const lines: string[] = []
  for (const [index, phase] of phases.entries()) {
    const share = found[index] ?? 0
    const deviation = Math.sqrt((share * (1 - share)) / runs)
    const simulated = (counts.get(phase) ?? 0) / runs
    lines.push(
      `${phase} ${share.toFixed(5)} simulated ${simulated.toFixed(5)} (${((simulated - share) / deviation).toFixed(2)} standard errors)`,
    )
    expect(Math.abs(simulated - share), lines.at(-1)).toBeLessThan(4 * deviation)
  }
  console.log(`seed ${seed}, ${runs} runs: ${lines.join('; ')}`)
}, 60_000)

it('says how long a run lives that ends badly', () => {
  const run = runOf([rateMetric('a', { interval: '1m', count: 2, failureLimit: 0 })])
  const likely = run.metrics.map((metric) => ({ metric, odds: { failed: 0.5 } }))
  // Half of the runs fail at once, a quarter after a minute.
  expect(runOdds(likely, null)).toMatchObject({ failed: 0.75, endsBadlyAfter: 20_000 })
  const sure = run.metrics.map((metric) => ({ metric, odds: {} }))
  expect(runOdds(sure, null)).toMatchObject({ successful: 1, endsBadlyAfter: null })
})

it('is Running where a dry run never ends', () => {
  const run = runOf([rateMetric('a'), rateMetric('b', { interval: '1m' })], ['b'])
  const likely = run.metrics.map((metric) => ({ metric, odds: { failed: 0.25 } }))
  expect(runOdds(likely, null)).toMatchObject({ successful: 0, failed: 0.25, running: 0.75 })
  expect(run.metrics.map(isEndless)).toEqual([false, true])
})
