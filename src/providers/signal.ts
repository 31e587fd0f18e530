import type { TimeText } from '../go/timeText.ts'
import type { Json } from '../units/json.ts'
import type { Instant } from '../units/time.ts'

/**
 * What the remote side of a metric says over a simulation: plain data, as it stands in a scenario.
 * The metric's provider makes of it what it would make on a cluster.
 *
 * - `0.99`, `"NaN"`, `null` (no data), `{"error": "…"}` or any {@link ToldValue} stays the same all
 * the
 *   time. A number is a vector of one series for Prometheus, a number for Datadog, an exit code for
 *   a Job.
 * - `[["0s", 0.99], ["10m", 0.95]]` is a series, in Go durations since the beginning: the
 *   last entry that is not in the future says it; before the first there is no data.
 * - An object with a `kind` depends on more than the time.
 * - `{"plain": signal}` hands a value to the conditions as it is, whatever the provider;
 *   `{"answer": signal, "after": "3s"}` says it late.
 */
export type Signal =
  | ToldValue
  | readonly Point[]
  | SeriesSignal
  | RevisionSignal
  | ObservedSignal
  | NoisySignal
  | ConstantSignal
  | PlainSignal
  | LateSignal

/** An answer of the remote side, in the shapes that the metric's provider knows. */
export type ToldValue = null | boolean | number | string | readonly Json[] | ToldObject

/** Any object but one with a `kind`, which is another signal; `{"json": {…}}` says any object. */
export interface ToldObject {
  /** None: an object with a `kind` is another signal. */
  readonly kind?: never
  /** None: `plain` is another signal. */
  readonly plain?: never
  /** None: `answer` is another signal. */
  readonly answer?: never
  readonly [key: string]: Json | undefined
}

/** From when on, and what is said from then on. */
export type Point = readonly [TimeText, Signal]

/** A series; `linear` draws straight lines between neighbouring numbers. */
export interface SeriesSignal {
  readonly kind: 'series'
  /** What is said from when on. */
  readonly points: readonly Point[]
  /** Whether a point holds until the next one, or is on the way to it; steps if absent. */
  readonly between?: 'steps' | 'linear'
  /** How late it is said; at once if absent. */
  readonly after?: TimeText
}

/** Another signal for each revision, by pod template hash or by image. */
export interface RevisionSignal {
  readonly kind: 'perRevision'
  /** By the pod template hash or the image that is measured. */
  readonly signals: { readonly [hashOrImage: string]: Signal }
  /** For revisions that are not named; no data if absent. */
  readonly otherwise?: Signal
  /** How late it is said; at once if absent. */
  readonly after?: TimeText
}

/**
 * A figure of the traffic that the simulated Service really answered: `errorRate`, `successRate`,
 * or any figure that was observed (`requests`, `errors`, `latencyP99` …).
 */
export interface ObservedSignal {
  readonly kind: 'observed'
  /** What is read off the simulation itself: `errorRate`, `requests` … */
  readonly figure: string
  /** What a rate is without requests; `"NaN"`, as in a division of PromQL, if absent. */
  readonly withoutRequests?: Signal
  /** How late it is said; at once if absent. */
  readonly after?: TimeText
}

/** A signal whose numbers scatter: by a normal deviation, or evenly by up to that much. */
export interface NoisySignal {
  readonly kind: 'noisy'
  /** What would be said without noise. */
  readonly signal: Signal
  /** The standard deviation; of an even distribution how far off it may be. */
  readonly deviation: number
  /** How the noise is spread; normal if absent. */
  readonly distribution?: 'normal' | 'uniform'
  /** No less than this; no bound if absent. */
  readonly min?: number
  /** No more than this; no bound if absent. */
  readonly max?: number
  /** How late it is said; at once if absent. */
  readonly after?: TimeText
}

/** An answer that could be taken for something else, such as a list of pairs. */
export interface ConstantSignal {
  readonly kind: 'constant'
  /** What is said, whatever it looks like. */
  readonly answer: Json
  /** How late it is said; at once if absent. */
  readonly after?: TimeText
}

/** Past the provider: the value is `result` itself, null is an error, an error is word for word. */
export interface PlainSignal {
  /** What the conditions get as it is. */
  readonly plain: Signal
  /** How late it is said; at once if absent. */
  readonly after?: TimeText
}

/** What is said, so long after the question. */
export interface LateSignal {
  /** What is said. */
  readonly answer: Signal
  /** How late. */
  readonly after: TimeText
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
