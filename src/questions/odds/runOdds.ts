import type { RunMetric } from '../../analysis/run.ts'
import {
  type Duration,
  duration,
  type Instant,
  instant,
  nextWholeSecond,
} from '../../units/time.ts'
import { type MeasurementOdds, type MetricEnd, type MomentOf, metricChain } from './metricChain.ts'

/** How a run ends, and how likely each way is: the five add up to 1. */
export interface RunOdds {
  /** Of ending Successful, from 0 to 1. */
  readonly successful: number
  /** Of ending Failed. */
  readonly failed: number
  /** Of ending Inconclusive. */
  readonly inconclusive: number
  /** Of ending in Error. */
  readonly error: number
  /** Of never being over, where a metric has no end of its own. */
  readonly running: number
  /**
   * How long it takes on the average until the run ends badly, of those that do; null: none does.
   */
  readonly endsBadlyAfter: Duration | null
}

/** A metric, and what its measurements come to. */
export interface LikelyMetric {
  readonly metric: RunMetric
  readonly odds: MeasurementOdds
}

/**
 * Puts the chains of a run's metrics together, which are independent of each other until the first
 * of them ends badly: that stops the run, and of those that end badly in the same pass the worst
 * one names it (Failed beats Error beats Inconclusive). A dry run decides nothing.
 */
export function runOdds(metrics: readonly LikelyMetric[], terminateAt: Instant | null): RunOdds {
  const deciding = metrics.filter(({ metric }) => !metric.dryRun)
  const chains = deciding.map(({ metric, odds }) => {
    return metricChain(metric, odds, momentsOf(metric, terminateAt))
  })
  const hazards = chains.map(hazardsOf)
  const moments = [...new Set(hazards.flatMap((hazard) => [...hazard.keys()]))]
  const alive = chains.map(() => 1)
  const sum = { failed: 0, inconclusive: 0, error: 0, weighted: 0 }
  for (const moment of moments.sort((a, b) => a - b)) {
    const bad = hazards.map((hazard) => hazard.get(moment) ?? safe)
    const all = product(alive, (one) => one)
    const notFailed = product(alive, (one, index) => one - (bad[index]?.failed ?? 0))
    const neither = product(
      alive,
      (one, index) => one - (bad[index]?.failed ?? 0) - (bad[index]?.error ?? 0),
    )
    for (const [index, { failed, error, inconclusive }] of bad.entries()) {
      alive[index] = Math.max(0, (alive[index] ?? 0) - failed - error - inconclusive)
    }
    const left = product(alive, (one) => one)
    sum.failed += all - notFailed
    sum.error += notFailed - neither
    sum.inconclusive += neither - left
    sum.weighted += (all - left) * Math.floor(moment)
  }
  const survives = product(alive, (one) => one)
  const endless = 1 - product(chains, (chain, index) => 1 - runningOf(chain) / (alive[index] || 1))
  const unended =
    metrics.some(({ metric }) => metric.dryRun && isEndless(metric)) && terminateAt === null
  const running = survives * (unended ? 1 : endless)
  const badly = sum.failed + sum.error + sum.inconclusive
  return {
    successful: survives - running,
    failed: sum.failed,
    inconclusive: sum.inconclusive,
    error: sum.error,
    running,
    endsBadlyAfter: badly > 0 ? duration(Math.round(sum.weighted / badly)) : null,
  }
}

/** It goes on until it is stopped, or until enough of its measurements in a row are good. */
export function isEndless({ effectiveCount, successApplies }: RunMetric): boolean {
  return effectiveCount === null && !successApplies
}

const ERROR_RETRY = 10_000

/**
 * When a metric is measured. After a good or a bad measurement the next one comes an interval
 * later, after an error ten seconds later (`DefaultErrorRetryInterval`), on a whole second; one
 * without any delay comes in the next pass of the same instant, which is a fraction of a
 * millisecond here.
 */
function momentsOf({ initialDelay, interval }: RunMetric, terminateAt: Instant | null): MomentOf {
  const first = typeof initialDelay === 'number' ? wholeSeconds(initialDelay) : 0
  const passes = initialDelay === 0 ? 1 : 0
  const gap = typeof interval === 'number' ? wholeSeconds(interval) : 0
  return (howMany, errors) => {
    const at = first + howMany * gap + errors * ERROR_RETRY
    if (terminateAt !== null && at >= terminateAt) return null
    return at + (passes + (gap === 0 ? howMany : 0)) / PASSES
  }
}

const PASSES = 65_536

function wholeSeconds(milliseconds: number): number {
  return Math.max(0, nextWholeSecond(instant(milliseconds)))
}

interface Hazard {
  readonly failed: number
  readonly error: number
  readonly inconclusive: number
}

const safe: Hazard = { failed: 0, error: 0, inconclusive: 0 }

/** With what probability a metric ends badly at each moment. */
function hazardsOf(chain: readonly MetricEnd[]): ReadonlyMap<number, Hazard> {
  const hazards = new Map<number, Hazard>()
  for (const { phase, probability, moment } of chain) {
    if (moment === null || phase === 'Successful') continue
    const { failed, error, inconclusive } = hazards.get(moment) ?? safe
    hazards.set(moment, {
      failed: failed + (phase === 'Failed' ? probability : 0),
      error: error + (phase === 'Error' ? probability : 0),
      inconclusive: inconclusive + (phase === 'Inconclusive' ? probability : 0),
    })
  }
  return hazards
}

function runningOf(chain: readonly MetricEnd[]): number {
  return chain.reduce(
    (sum, { phase, probability }) => sum + (phase === 'Running' ? probability : 0),
    0,
  )
}

function product<T>(list: readonly T[], factorOf: (one: T, index: number) => number): number {
  return list.reduce((result, one, index) => result * factorOf(one, index), 1)
}
