import type { Json, JsonObject } from '../units/json.ts'
import type { Instant } from '../units/time.ts'
import type { Answer, Metadata } from './answer.ts'

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
  | 'skyWalking'
  | 'plugin'

/** One question to a provider, with what the world behind it has to say. */
export interface Request {
  /** What the metric says under the provider's key, arguments put in. */
  readonly config: JsonObject
  /** What the scenario's signal says at this instant; its shapes are each provider's own. */
  readonly given: Json
  readonly at: Instant
  /** When the measurement was started; the same as `at` if it starts now. */
  readonly startedAt: Instant
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
  /** `metadata` of the metric's result. */
  readonly metadataOf: (config: JsonObject) => Metadata
  readonly run: (request: Request) => Answer
}

/** A provider whose measurement is finished when it has started. */
export interface SynchronousProvider extends Common {
  readonly kind: 'synchronous'
}

/** A provider whose measurement may stay `Running`. */
export interface AsynchronousProvider extends Common {
  readonly kind: 'asynchronous'
  /** `given` is what the measurement in flight left as pending. */
  readonly resume: (request: Request) => Answer
  /** null: nothing happens, the measurement stays as it is. */
  readonly terminate: (request: Request) => Answer | null
}

export type Provider = SynchronousProvider | AsynchronousProvider
