import { normal } from '../chance/distributions.ts'
import { uniform } from '../chance/uniform.ts'
import type { TimeText } from '../go/timeText.ts'
import { isJsonObject, type Json, type JsonObject } from '../units/json.ts'
import { start } from '../units/time.ts'
import { floatOf, signalSpan } from './given.ts'
import type { Signal, SignalReading } from './signal.ts'

/**
 * What a signal says, given everything it may depend on; what a provider makes of it is `measure`.
 */
export type Reader = (reading: SignalReading) => Json

/**
 * Prepares a signal for being read often. One that is malformed says so as an error of the metric.
 */
export function readerOf(signal: Signal): Reader {
  return reader(signal as Json)
}

function reader(signal: Json): Reader {
  if (isSeries(signal)) return seriesReader(signal, 'steps')
  if (!isJsonObject(signal)) return () => signal
  if (signal.kind !== undefined) return late(kindReader(signal), signal.after)
  // Two wrappings that may hold any signal.
  const { plain, answer, after } = signal
  if (plain !== undefined) {
    const read = reader(plain)
    return late((reading) => ({ plain: read(reading) }), after)
  }
  return answer !== undefined && after !== undefined ? late(reader(answer), after) : () => signal
}

function late(read: Reader, after: Json | undefined): Reader {
  return after === undefined ? read : (reading) => ({ answer: read(reading), after })
}

function kindReader(signal: JsonObject): Reader {
  switch (signal.kind) {
    case 'series':
      return courseReader(signal)
    case 'perRevision':
      return revisionReader(signal)
    case 'observed':
      return observedReader(signal)
    case 'noisy':
      return noisyReader(signal)
    case 'constant':
      return () => signal.answer ?? null
    default:
      return broken(`there is no kind ${JSON.stringify(signal.kind)} of signal`)
  }
}

function broken(reason: string): Reader {
  const answer: JsonObject = { error: `invalid signal: ${reason}` }
  return () => answer
}

type Entry = readonly [TimeText, Json]

function isSeries(signal: Json | undefined): signal is readonly Entry[] {
  return Array.isArray(signal) && signal.length > 0 && signal.every(isPoint)
}

function isPoint(member: Json): member is Entry {
  return Array.isArray(member) && member.length === 2 && signalSpan(member[0] ?? null) !== null
}

function courseReader({ points, between = 'steps' }: JsonObject): Reader {
  if (!isSeries(points))
    return broken('a series needs points, such as [["0s", 0.99], ["10m", 0.95]]')
  return between === 'linear' || between === 'steps'
    ? seriesReader(points, between)
    : broken('between two points are steps, or a linear course')
}

interface Step {
  /** Milliseconds since the beginning. */
  readonly from: number
  readonly read: Reader
  /** The number it always answers; null if it is not one. */
  readonly float: number | null
}

function seriesReader(points: readonly Entry[], course: 'steps' | 'linear'): Reader {
  const entries = points.map(
    ([time, signal]): Step => ({
      from: signalSpan(time) ?? 0,
      read: reader(signal),
      float: floatOf(signal),
    }),
  )
  // A stable sort: of two entries at one instant the later written one answers.
  entries.sort((a, b) => a.from - b.from)
  return (reading) => {
    const now = reading.at - start
    const index = lastNotAfter(entries, now)
    const entry = entries[index]
    if (entry === undefined) return null
    const next = entries[index + 1]
    if (course === 'steps' || next === undefined) return entry.read(reading)
    if (entry.float === null || next.float === null) return entry.read(reading)
    const share = (now - entry.from) / (next.from - entry.from)
    return entry.float + (next.float - entry.float) * share
  }
}

function lastNotAfter(entries: readonly Step[], now: number): number {
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((entries[middle]?.from ?? 0) <= now) low = middle + 1
    else high = middle
  }
  return low - 1
}

function revisionReader({ signals, otherwise }: JsonObject): Reader {
  if (!isJsonObject(signals)) return broken('perRevision needs signals by hash or image')
  const readers = new Map(Object.entries(signals).map(([name, signal]) => [name, reader(signal)]))
  const rest = otherwise === undefined ? () => null : reader(otherwise)
  return (reading) => (readers.get(reading.hash) ?? readers.get(reading.image) ?? rest)(reading)
}

function observedReader({ figure, withoutRequests }: JsonObject): Reader {
  if (typeof figure !== 'string') return broken('observed needs a figure, such as errorRate')
  const idle = reader(withoutRequests === undefined ? 'NaN' : withoutRequests)
  return (reading) => {
    const { observed } = reading
    if (observed === null) return null
    if (figure !== 'errorRate' && figure !== 'successRate') {
      return Object.hasOwn(observed, figure) ? (observed[figure] ?? null) : null
    }
    if (observed.requests === 0) return idle(reading)
    const errorRate = observed.errors / observed.requests
    return figure === 'errorRate' ? errorRate : 1 - errorRate
  }
}

function noisyReader(signal: JsonObject): Reader {
  const { deviation, distribution = 'normal' } = signal
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = signal
  if (typeof deviation !== 'number') return broken('a noisy signal needs a deviation')
  if (distribution !== 'normal' && distribution !== 'uniform') {
    return broken('a distribution is normal or uniform')
  }
  if (typeof min !== 'number' || typeof max !== 'number') return broken('min and max are numbers')
  const read = reader(signal.signal ?? null)
  return (reading) => {
    const given = read(reading)
    if (typeof given !== 'number') return given
    const draw = uniform(reading.seed, reading.stream, reading.index)
    const shift =
      distribution === 'uniform' ? (2 * draw - 1) * deviation : normal(draw, 0, deviation)
    return Math.min(max, Math.max(min, given + shift))
  }
}
