import { type Duration, duration, type Instant, instant } from '../../units/time.ts'

/** Where an instant stands on paper, in whole pixels; long quiet stretches are cut short. */
export interface TimeAxis {
  readonly xOf: (at: Instant) => number
  readonly breaks: readonly AxisBreak[]
  readonly ticks: readonly AxisTick[]
}

/** A stretch that is drawn shorter than it lasts. */
export interface AxisBreak {
  readonly left: number
  readonly right: number
  /** How long it really is. */
  readonly span: Duration
}

export interface AxisTick {
  readonly x: number
  readonly at: Instant
}

interface Stretch {
  readonly from: number
  readonly span: number
  /** How much of the axis it takes, in milliseconds of an uncut one. */
  readonly drawn: number
  readonly isCut: boolean
}

// A swap of pods that is narrower than this on paper is overlooked.
const LEAST_PIXELS = 8
const PIXELS_A_TICK = 76
// A torn axis is harder to read: it has to show a good deal more.
const LEAST_GAIN = 1.5

/** An axis over changes in order of time, from the first instant to the last one. */
export function timeAxis(
  changes: readonly Instant[],
  from: Instant,
  to: Instant,
  left: number,
  width: number,
): TimeAxis {
  const stretches = stretchesOf(changes, from, to, width)
  const total = stretches.reduce((sum, { drawn }) => sum + drawn, 0)
  const scale = width / Math.max(1, total)
  const starts: number[] = []
  let x = left
  for (const { drawn } of stretches) {
    starts.push(x)
    x += drawn * scale
  }
  const xOf = (at: Instant): number => {
    const index = stretchAt(stretches, at)
    const { from: begins, span, drawn } = stretches[index] as Stretch
    const part = span === 0 ? 0 : Math.min(1, Math.max(0, (at - begins) / span))
    return Math.round((starts[index] as number) + part * drawn * scale)
  }
  const breaks = stretches.flatMap(({ from: begins, span, isCut }) => {
    const [one, other] = [instant(begins), instant(begins + span)]
    return isCut ? [{ left: xOf(one), right: xOf(other), span: duration(span) }] : []
  })
  return { xOf, breaks, ticks: ticksOf(stretches, from, scale, xOf) }
}

function stretchesOf(
  changes: readonly Instant[],
  from: Instant,
  to: Instant,
  width: number,
): readonly Stretch[] {
  const inside = changes.filter((at) => at > from && at < to)
  const edges = [from, ...inside, to]
  const stretches: Stretch[] = []
  for (let index = 1; index < edges.length; index++) {
    const begins = edges[index - 1] as number
    const span = (edges[index] as number) - begins
    if (span > 0) stretches.push({ from: begins, span, drawn: span, isCut: false })
  }
  if (stretches.length === 0) return [{ from, span: 1, drawn: 1, isCut: false }]
  const limit = longestDrawn(stretches, width)
  // After the last change there is nothing to be missed.
  const cut = stretches.map((one, index) => {
    if (index === stretches.length - 1) {
      const kept = Math.min(one.span, limit)
      return { ...one, span: kept, drawn: kept }
    }
    return one.span > 2 * limit ? { ...one, drawn: limit, isCut: true } : one
  })
  const drawn = cut.reduce((sum, one) => sum + one.drawn, 0)
  return (to - from) / drawn < LEAST_GAIN ? stretches : cut
}

// So much of a stretch is drawn at most that the short ones between can be seen; all of it where
// none is too short, or where cutting would not help.
function longestDrawn(stretches: readonly Stretch[], width: number): number {
  const spans = stretches.map(({ span }) => span).sort((a, b) => a - b)
  const total = spans.reduce((sum, span) => sum + span, 0)
  const short = spans.filter((span) => (span * width) / total < LEAST_PIXELS && span >= 1000)
  if (short.length === 0) return total
  const typical = short[short.length >> 1] as number
  const wanted = (typical * width) / LEAST_PIXELS
  let [rest, below] = [wanted, spans.length]
  for (const span of spans) {
    if (span * below >= rest) return Math.max(4 * typical, rest / below)
    rest -= span
    below--
  }
  return total
}

// The last stretch that begins at an instant or before it.
function stretchAt(stretches: readonly Stretch[], at: Instant): number {
  let [low, high] = [0, stretches.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((stretches[middle] as Stretch).from <= at) low = middle
    else high = middle - 1
  }
  return low
}

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const round = [
  ...[1, 2, 5, 10, 20, 30].map((count) => count * SECOND),
  ...[1, 2, 5, 10, 20, 30].map((count) => count * MINUTE),
  ...[1, 2, 4, 8, 12, 24].map((count) => count * HOUR),
]

// At round times outside of what is cut, and never closer than a label is wide.
function ticksOf(
  stretches: readonly Stretch[],
  from: Instant,
  scale: number,
  xOf: (at: Instant) => number,
): readonly AxisTick[] {
  const wanted = PIXELS_A_TICK / scale
  const distance = round.find((one) => one >= wanted) ?? Math.ceil(wanted / DAY) * DAY
  const ticks: AxisTick[] = []
  const add = (at: Instant): void => {
    const x = xOf(at)
    const before = ticks.at(-1)
    if (before === undefined || x - before.x >= PIXELS_A_TICK - 12) ticks.push({ x, at })
  }
  for (const { from: begins, span, isCut } of stretches) {
    if (isCut) {
      // When time goes on again.
      add(instant(begins + span))
      continue
    }
    const first = Math.ceil((begins - from) / distance) * distance
    for (let since = first; since <= begins - from + span; since += distance) {
      add(instant(from + since))
    }
  }
  return ticks
}
