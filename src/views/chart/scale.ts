import { duration, type Instant, instant } from '../../units/time.ts'
import { clockText } from './clock.ts'

/** Columns of characters over time. */
export interface TimeScale {
  readonly from: Instant
  /** Milliseconds from the left edge to the right one. */
  readonly span: number
  readonly columns: number
}

export function timeScale(from: Instant, to: Instant, columns: number): TimeScale {
  return { from, span: Math.max(1000, to - from), columns }
}

/** The last instant of a column. */
export function endOf(scale: TimeScale, column: number): Instant {
  return instant(scale.from + (scale.span * (column + 1)) / scale.columns)
}

/** The column in which an instant falls; the last one also has what is later. */
export function columnOf(scale: TimeScale, at: Instant): number {
  return Math.min(scale.columns - 1, Math.floor(((at - scale.from) * scale.columns) / scale.span))
}

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const round = [
  ...[1, 2, 5, 10, 20, 30].map((count) => count * SECOND),
  ...[1, 2, 5, 10, 20, 30].map((count) => count * MINUTE),
  ...[1, 2, 4, 8, 12, 24].map((count) => count * HOUR),
]
const COLUMNS_A_TICK = 10

/** Two lines: the axis with its ticks, and the time since the beginning at each of them. */
export function axisLines(scale: TimeScale): readonly [axis: string, labels: string] {
  const wanted = (scale.span * COLUMNS_A_TICK) / scale.columns
  const day = 24 * HOUR
  const distance = round.find((one) => one >= wanted) ?? Math.ceil(wanted / day) * day
  const axis = Array<string>(scale.columns).fill('─')
  let labels = ''
  for (let since = 0; since < scale.span; since += distance) {
    const column = columnOf(scale, instant(scale.from + since))
    axis[column] = '┴'
    const label = clockText(duration(since))
    if (column + label.length <= scale.columns) labels = labels.padEnd(column) + label
  }
  return [axis.join(''), labels]
}
