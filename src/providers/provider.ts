import type { Answer } from '../analysis/measure.ts'
import type { Json, JsonObject } from '../units/json.ts'
import type { Instant } from '../units/time.ts'
import type { Metadata } from './answer.ts'

/** A key of `metrics[].provider`. */
export type ProviderKey =
  | 'prometheus'
  | 'job'
  | 'kayenta'
  | 'web'
  | 'datadog'
  | 'wavefront'
  | 'newRelic'
  | 'cloudWatch'
  | 'graphite'
  | 'influxdb'
  | 'skywalking'
  | 'plugin'

/** One question to a provider, with what the world behind it has to say. */
export interface Request {
  /** What the metric says under the provider's key, arguments put in. */
  readonly config: JsonObject
  /**
   * What the scenario's signal says when the measurement starts; its shapes are each provider's
   * own.
   */
  readonly given: Json
  readonly at: Instant
  /** When the measurement was started; the same as `at` if it starts now. */
  readonly startedAt: Instant
  /** Those of the measurement in flight. */
  readonly resumeAt: Instant | null
  readonly metadata: Metadata
  /** The Kubernetes Job of this measurement, if it is to have one. */
  readonly job: JobIdentity
}

export interface JobIdentity {
  readonly name: string
  readonly namespace: string
}

interface Common {
  readonly key: ProviderKey
  /** Why a provider cannot be built from this; '' if it can. Every measurement then is in Error. */
  readonly objectionTo: (config: JsonObject) => string
  readonly run: (request: Request) => Answer
}

/** A provider whose measurement is finished when it has started. */
export interface SynchronousProvider extends Common {
  readonly kind: 'synchronous'
}

/** A provider whose measurement may stay `Running`. */
export interface AsynchronousProvider extends Common {
  readonly kind: 'asynchronous'
  readonly resume: (request: Request) => Answer
  readonly terminate: (request: Request) => Answer
}

export type Provider = SynchronousProvider | AsynchronousProvider
