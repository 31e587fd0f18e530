import { InvalidInputError } from '../document/invalidInputError.ts'
import { noSuch } from '../simulation/checkScenario.ts'
import type { Scenario } from '../simulation/scenario.ts'
import { readTime, type Time } from '../timeline/time.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { between, type Instant, start } from '../units/time.ts'
import { type Segment, segmentsOf } from './exposure/answered.ts'
import { budgetUsed, type Slo } from './exposure/errorBudget.ts'
import { type Reach, reachIn } from './exposure/reach.ts'

/** Whose requests count, from when to when. */
export interface ExposureOptions {
  /** Whose requests count; the newest image of the timeline if absent. */
  readonly image?: string
  /** The window that counts; the whole timeline if absent. */
  readonly from?: Time
  /** And to when; the end if absent. */
  readonly to?: Time
  /** The part of the image's requests that fails; by what it answers if absent: all, or none. */
  readonly failureRate?: number
  /** What images answer, as in the scenario; by the errors that were counted if absent. */
  readonly app?: NonNullable<Scenario['app']>
  /** Whose budget is used. */
  readonly slo?: Slo
}

/** How much of the traffic met a version. Users' requests alone; what analyses ask is not in it. */
export interface ExposureFound {
  /** Whose requests these are. */
  readonly image: string
  /** From when on they were counted. */
  readonly from: Instant
  /** And to when. */
  readonly to: Instant
  /** Of all users, and those that no pod was there for. */
  readonly allRequests: number
  /** Those that no pod was there for. */
  readonly refused: number
  /** Those that the image answered, and those of them that failed. */
  readonly requests: number
  /** Those of them that failed. */
  readonly failed: number
  /** The part of the requests that the image was to get, in per cent: by weights and pods. */
  readonly percent: number
  /** `percent` for each step of the canary in which time passed. */
  readonly bySteps: readonly StepExposure[]
  /** Whom users can meet in the window. */
  readonly reach: Reach
  /** Failed requests in per cent of all. */
  readonly failedPercent: number
  /** Per cent of the error budget; null: no SLO was given, or it has none. */
  readonly budgetPercent: number | null
}

/** What one step exposed. */
export interface StepExposure {
  /** From 1; null: no step was current (all are done, or there are none). */
  readonly step: number | null
  /** Milliseconds. */
  readonly lasted: number
  /** Requests that the image answered in it. */
  readonly requests: number
  /** The same in per cent of all requests in it. */
  readonly percent: number
}

/**
 * How many requests met a version in a window, how many of them failed, and what that costs of an
 * error budget. Requests are counted as the Services answered them, the same as one by one in
 * `requestsOf`; shares are exact. All is 0 where the scenario has no traffic. A window whose ends
 * are no times throws an `InvalidInputError`.
 */
export function exposure(timeline: Timeline, options: ExposureOptions = {}): ExposureFound {
  const from = timeOr('from', options.from, timeline.moments[0]?.at ?? start)
  const to = timeOr('to', options.to, timeline.end.at)
  const image = options.image ?? newestImage(timeline)
  const segments = segmentsOf(timeline.moments, from, to)
  const requests = sumOf(segments, ({ answered }) => answered.get(image) ?? 0)
  const refused = sumOf(segments, (one) => one.refused)
  const allRequests = refused + sumOf(segments, ({ answered }) => sum([...answered.values()]))
  const failureRate = options.failureRate ?? (isFailing(timeline, image, options) ? 1 : 0)
  const failed = requests * failureRate
  const percent = percentOf(segments, image)
  const lasts = sumOf(segments, lengthOf)
  return {
    image,
    from,
    to,
    allRequests,
    refused,
    requests,
    failed,
    percent,
    reach: reachIn(timeline.moments, from, to),
    bySteps: stepsOf(segments, image),
    failedPercent: allRequests === 0 ? 0 : (100 * failed) / allRequests,
    budgetPercent:
      options.slo === undefined
        ? null
        : budgetUsed({ share: percent / 100, failureRate, lasts }, options.slo),
  }
}

function timeOr(path: 'from' | 'to', time: Time | undefined, otherwise: Instant): Instant {
  if (time === undefined) return otherwise
  const at = readTime(time)
  if (at === null) throw new InvalidInputError([noSuch('time', time, path)])
  return at
}

function newestImage({ moments }: Timeline): string {
  return moments.at(-1)?.world.rollout?.spec.template.image ?? ''
}

// An image answers every request alike, so one error tells.
function isFailing(timeline: Timeline, image: string, { app }: ExposureOptions): boolean {
  if (app !== undefined) return (app[image]?.status ?? 200) >= 500
  const world = timeline.at(timeline.end.at)
  const rollout = world?.rollout
  const hashes = rollout?.replicaSets.filter(({ template }) => template.image === image) ?? []
  const served = world?.traffic?.served ?? []
  return served.some(
    ({ hash, errors }) =>
      errors > 0 && hashes.some((one) => one.hash === hash || one.template.hash === hash),
  )
}

function percentOf(segments: readonly Segment[], image: string): number {
  const lasted = sumOf(segments, lengthOf)
  const met = sumOf(segments, (one) => lengthOf(one) * (one.shares.get(image) ?? 0))
  return lasted === 0 ? 0 : (100 * met) / lasted
}

function stepsOf(segments: readonly Segment[], image: string): readonly StepExposure[] {
  const steps = [...new Set(segments.map(({ step }) => step))]
  return steps.map((step) => {
    const own = segments.filter((one) => one.step === step)
    return {
      step: step === null ? null : step + 1,
      lasted: sumOf(own, lengthOf),
      requests: sumOf(own, ({ answered }) => answered.get(image) ?? 0),
      percent: percentOf(own, image),
    }
  })
}

function lengthOf({ from, to }: Segment): number {
  return between(from, to)
}

function sumOf(segments: readonly Segment[], of: (segment: Segment) => number): number {
  return sum(segments.map(of))
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
