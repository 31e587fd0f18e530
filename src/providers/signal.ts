import { normal } from '../chance/distributions.ts'
import { uniform } from '../chance/uniform.ts'
import { isJsonObject, type Json, type JsonObject } from '../units/json.ts'
import { type Instant, start } from '../units/time.ts'
import { floatOf, millisecondsOf } from './given.ts'

/**
 * What a metric answers over a simulation: plain JSON, as it stands in a scenario.
 *
 * - `0.99`, `"NaN"`, `null` (no data), `{"error": "…"}` or any answer that a provider knows
 *   stays the same all the time.
 * - `[[0, 0.99], ["10m", 0.95]]` is a series, in seconds or Go durations since the beginning:
 *   the last entry that is not in the future answers; before the first there is no data.
 * - An object with a `kind` is a {@link SeriesSignal}, {@link RevisionSignal},
 *   {@link ObservedSignal}, {@link NoisySignal} or {@link ConstantSignal}.
 */
export type Signal = Json

/** A series; `linear` draws straight lines between neighbouring numbers. */
export interface SeriesSignal {
  readonly kind: 'series'
  readonly points: readonly (readonly [number | string, Signal])[]
  readonly between?: 'steps' | 'linear'
}

/** Another signal for each revision, by pod template hash or by image. */
export interface RevisionSignal {
  readonly kind: 'perRevision'
  readonly signals: { readonly [hashOrImage: string]: Signal }
  /** For revisions that are not named; no data if absent. */
  readonly otherwise?: Signal
}

/**
 * A figure of the traffic that the simulated Service really answered: `errorRate`, `successRate`,
 * or any figure that was observed (`requests`, `errors`, `latencyP99` …).
 */
export interface ObservedSignal {
  readonly kind: 'observed'
  readonly figure: string
  /** What a rate is without requests; `"NaN"`, as in a division of PromQL, if absent. */
  readonly withoutRequests?: Signal
}

/** A signal whose numbers scatter: by a normal deviation, or evenly by up to that much. */
export interface NoisySignal {
  readonly kind: 'noisy'
  readonly signal: Signal
  readonly deviation: number
  readonly distribution?: 'normal' | 'uniform'
  readonly min?: number
  readonly max?: number
}

/** An answer that could be taken for something else, such as a list of pairs. */
export interface ConstantSignal {
  readonly kind: 'constant'
  readonly answer: Json
}

/** What one reading of a signal depends on. */
export interface SignalReading {
  readonly at: Instant
  /** The pod template hash and the image of the revision that is measured. */
  readonly hash: string
  readonly image: string
  /** What the Service answered, in the window that the metric looks at; null: nothing is known. */
  readonly observed: Observed | null
  readonly seed: number
  readonly stream: string
  /** Which draw of the stream this is. */
  readonly index: number
}

export interface Observed {
  readonly requests: number
  readonly errors: number
  readonly [figure: string]: number
}

/**
 * What a signal says, given everything it may depend on; what a provider makes of it is `measure`.
 */
export type Reader = (reading: SignalReading) => Json

/** What a series answers before its first entry, and where there is no signal at all. */
export const NO_DATA: JsonObject = { error: 'no data' }

/**
 * Prepares a signal for being read often. One that is malformed says so as an error of the metric.
 */
export function readerOf(signal: Signal): Reader {
  if (isSeries(signal)) return seriesReader(signal, 'steps')
  if (!isJsonObject(signal) || signal.kind === undefined) return () => signal
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

type Point = readonly [number | string, Json]

function isSeries(signal: Json | undefined): signal is readonly Point[] {
  return Array.isArray(signal) && signal.length > 0 && signal.every(isPoint)
}

function isPoint(member: Json): member is Point {
  return Array.isArray(member) && member.length === 2 && millisecondsOf(member[0] ?? null) !== null
}

function courseReader({ points, between = 'steps' }: JsonObject): Reader {
  if (!isSeries(points)) return broken('a series needs points, such as [[0, 0.99], ["10m", 0.95]]')
  return between === 'linear' || between === 'steps'
    ? seriesReader(points, between)
    : broken('between two points are steps, or a linear course')
}

interface Entry {
  /** Milliseconds since the beginning. */
  readonly from: number
  readonly read: Reader
  /** The number it always answers; null if it is not one. */
  readonly float: number | null
}

function seriesReader(points: readonly Point[], course: 'steps' | 'linear'): Reader {
  const entries = points.map(
    ([time, signal]): Entry => ({
      from: millisecondsOf(time) ?? 0,
      read: readerOf(signal),
      float: floatOf(signal),
    }),
  )
  // A stable sort: of two entries at one instant the later written one answers.
  entries.sort((a, b) => a.from - b.from)
  return (reading) => {
    const now = reading.at - start
    const index = lastNotAfter(entries, now)
    const entry = entries[index]
    if (entry === undefined) return NO_DATA
    const next = entries[index + 1]
    if (course === 'steps' || next === undefined) return entry.read(reading)
    if (entry.float === null || next.float === null) return entry.read(reading)
    const share = (now - entry.from) / (next.from - entry.from)
    return entry.float + (next.float - entry.float) * share
  }
}

function lastNotAfter(entries: readonly Entry[], now: number): number {
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
  const readers = new Map(Object.entries(signals).map(([name, signal]) => [name, readerOf(signal)]))
  const rest = otherwise === undefined ? () => NO_DATA : readerOf(otherwise)
  return (reading) => (readers.get(reading.hash) ?? readers.get(reading.image) ?? rest)(reading)
}

function observedReader({ figure, withoutRequests }: JsonObject): Reader {
  if (typeof figure !== 'string') return broken('observed needs a figure, such as errorRate')
  const idle = readerOf(withoutRequests === undefined ? 'NaN' : withoutRequests)
  return (reading) => {
    const { observed } = reading
    if (observed === null) return NO_DATA
    if (figure !== 'errorRate' && figure !== 'successRate') {
      return Object.hasOwn(observed, figure) ? (observed[figure] ?? NO_DATA) : NO_DATA
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
  const read = readerOf(signal.signal ?? null)
  return (reading) => {
    const given = read(reading)
    if (typeof given !== 'number') return given
    const draw = uniform(reading.seed, reading.stream, reading.index)
    const shift =
      distribution === 'uniform' ? (2 * draw - 1) * deviation : normal(draw, 0, deviation)
    return Math.min(max, Math.max(min, given + shift))
  }
}
