import type { Diagnostic } from '../../units/diagnostic.ts'
import type { Json } from '../../units/json.ts'
import { type Duration, duration, type Instant } from '../../units/time.ts'

/** What was recorded of one metric, or of several. */
export interface Recording {
  readonly columns: readonly RecordedColumn[]
  /** An error means that there are no columns. */
  readonly diagnostics: readonly Diagnostic[]
}

/** What one query, or one column of a table, said over time. */
export interface RecordedColumn {
  /** '' where nothing names it. */
  readonly name: string
  /** In order of time, since the beginning of the run. At least one. */
  readonly samples: readonly RecordedSample[]
  /** How long a sample stands for what was there; until the next one where that is sooner. */
  readonly step: Duration
}

export interface RecordedSample {
  readonly at: Instant
  /** As a signal says it: a number, a list of them, null for no data, `{"error": "…"}`. */
  readonly answer: Json
}

/** No column, and why. */
export function nothingRecorded(...diagnostics: readonly Diagnostic[]): Recording {
  return { columns: [], diagnostics }
}

/** The smallest distance of neighbours: how often somebody looked. 0 of less than two instants. */
export function stepOf(instants: readonly Instant[]): Duration {
  let least = Number.POSITIVE_INFINITY
  for (let index = 1; index < instants.length; index += 1) {
    const distance = (instants[index] as Instant) - (instants[index - 1] as Instant)
    if (distance > 0) least = Math.min(least, distance)
  }
  return duration(Number.isFinite(least) ? least : 0)
}
