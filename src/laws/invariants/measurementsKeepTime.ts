import type { Measurement } from '../../analysis/measurement.ts'
import type { Instant } from '../../units/time.ts'
import type { Invariant } from '../invariant.ts'
import {
  type FreshMeasurement,
  measuredIn,
  measurementTotal,
} from '../readings/freshMeasurements.ts'
import { countLimitOf, isQuick, isWritten, spanOf } from '../readings/metricRules.ts'
import { everyPassage, secondsOf } from '../readings/passage.ts'

/** After an error, and where no interval is given. */
const RETRY = 10_000

export const measurementsKeepTime: Invariant = everyPassage(
  'measurements keep time',
  'A metric is measured initialDelay after its run began, then every interval, ten seconds ' +
    'after an error, and never beyond its count.',
  (passage) => {
    for (const measured of measuredIn(passage)) {
      if (!isQuick(measured.metric)) continue
      const message = objectionTo(measured)
      if (message !== null)
        return `metric ${measured.after.name} of ${measured.run.name} ${message}`
    }
    return null
  },
)

function objectionTo({ run, metric, after, fresh }: FreshMeasurement): string | null {
  const most = countLimitOf(metric)
  if (most !== null && after.count > most) return `is measured ${after.count} times of ${most}`
  const [first] = fresh ?? []
  if (first === undefined || fresh?.length !== 1 || first.startedAt === null) return null
  const earlier = after.measurements.at(-2)
  const due =
    measurementTotal(after) === 1 ? beginning(run.startedAt, metric) : next(earlier, metric)
  return due === null || due === first.startedAt
    ? null
    : `is measured at ${secondsOf(first.startedAt)}, and was due at ${secondsOf(due)}`
}

function beginning(startedAt: Instant | null, metric: FreshMeasurement['metric']): Instant | null {
  if (startedAt === null) return null
  if (!isWritten(metric.initialDelay)) return startedAt
  return later(startedAt, spanOf(metric.initialDelay))
}

function next(
  earlier: Measurement | undefined,
  metric: FreshMeasurement['metric'],
): Instant | null {
  if (earlier === undefined || earlier.finishedAt === null) return null
  if (earlier.phase === 'Error' || !isWritten(metric.interval))
    return later(earlier.finishedAt, RETRY)
  return later(earlier.finishedAt, spanOf(metric.interval))
}

function later(from: Instant, milliseconds: number | null): Instant | null {
  return milliseconds === null ? null : ((from + milliseconds) as Instant)
}
