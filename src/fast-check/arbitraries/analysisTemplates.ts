import fc, { type Arbitrary } from 'fast-check'
import type { JsonObject } from '../../units/json.ts'
import { perhaps, upTo } from './amounts.ts'

/** Ends by itself: what a step, an Experiment or a promotion waits for. */
export const FINITE = 'quick'
/** May go on for as long as the update does: what runs in the background. */
export const ENDLESS = 'steady'

/** Names of the metrics in these templates, by which a scenario's signals are found. */
export const metricNames: readonly string[] = ['success-rate', 'latency']

/** Both templates, whether anything refers to them or not. */
export function analysisTemplates(): Arbitrary<readonly JsonObject[]> {
  return fc
    .tuple(metrics(limited), metrics(fc.oneof({ withCrossShrink: true }, limited, endless)))
    .map(([finite, other]) => [template(FINITE, finite), template(ENDLESS, other)])
}

function template(name: string, entries: readonly object[]): JsonObject {
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'AnalysisTemplate',
    metadata: { name },
    spec: { metrics: entries as readonly JsonObject[] },
  }
}

function metrics(schedule: Arbitrary<object>): Arbitrary<readonly object[]> {
  return fc
    .array(fc.tuple(schedule, conditions, perhaps(delay)), { minLength: 1, maxLength: 2 })
    .map((list) => list.map(([when, verdict, later], index) => metric(index, when, verdict, later)))
}

function metric(index: number, when: object, verdict: object, later: object): object {
  const name = metricNames[index] ?? ''
  const provider = { web: { url: `http://metrics.example.com/${name}` } }
  return { name, ...when, ...later, ...verdict, provider }
}

const delay = fc.constantFrom(10, 15, 60).map((seconds) => ({ initialDelay: `${seconds}s` }))

// Between 0.9 and 0.95 a metric that has both conditions is inconclusive.
const success = 'result >= 0.95'
const failure = 'result < 0.9'
const conditions = fc.constantFrom<object>(
  { successCondition: success },
  { failureCondition: failure },
  { successCondition: success, failureCondition: failure },
)

const intervals = fc.constantFrom(10, 5, 20, 60).map((seconds) => `${seconds}s`)

// No limit may exceed the count, nor may both of the two that end a metric by results, together.
const counted = fc
  .tuple(upTo(1, 5), intervals, upTo(0, 2), upTo(0, 2), upTo(0, 2), upTo(0, 3))
  .map(([count, interval, failed, inconclusive, errors, successes]) => {
    const failureLimit = Math.min(failed, count)
    const consecutiveSuccessLimit = Math.min(successes, count - failureLimit)
    return {
      count,
      interval,
      ...(failureLimit === 0 ? {} : { failureLimit }),
      ...(inconclusive === 0 ? {} : { inconclusiveLimit: Math.min(inconclusive, count) }),
      ...(errors === 2 ? {} : { consecutiveErrorLimit: errors }),
      ...(consecutiveSuccessLimit === 0 ? {} : { consecutiveSuccessLimit }),
    }
  })

const limited: Arbitrary<object> = fc.oneof({ withCrossShrink: true }, fc.constant({}), counted)

const endless: Arbitrary<object> = fc
  .tuple(intervals, upTo(0, 2), upTo(0, 2))
  .map(([interval, failureLimit, consecutiveErrorLimit]) => ({
    interval,
    failureLimit,
    consecutiveErrorLimit,
  }))
