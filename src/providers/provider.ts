import type { Deviations } from '../kinds/deviation.ts'
import type { Member } from '../kinds/shape.ts'
import type { Json, JsonObject } from '../units/json.ts'
import type { Instant } from '../units/time.ts'
import { type Answer, type Metadata, noMetadata } from './answer.ts'

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
  readonly owner: Owner
}

/** Whose measurement it is: what a provider may name its own objects after. */
export interface Owner {
  /** The AnalysisRun's, and where it lives. */
  readonly uid: string
  readonly namespace: string
  readonly metric: string
  /** Which measurement of the metric it is, those in Error included, from 1. */
  readonly number: number
}

/** What every provider says about itself. */
interface Common extends Peculiarities {
  /** Its key in `metrics[].provider`. */
  readonly key: string
  /** What stands under that key: the Go type, so that a metric can be checked and written down. */
  readonly shape: Member
  readonly run: (request: Request) => Answer
}

/** What most providers have nothing to say about; those start from {@link usual}. */
interface Peculiarities {
  /** A config that is in order, for whoever tries every provider. */
  readonly example: JsonObject
  /** Where the published CRD asks for more, or less, than the types of its shape say. */
  readonly deviations: Deviations
  /** How many providers this is: a metric may name one. */
  readonly countIn: (config: JsonObject) => number
  /** Why a provider cannot be built from this; '' if it can. Every measurement then is in Error. */
  readonly objectionTo: (config: JsonObject) => string
  /** `GetMetadata`: what the result of the metric notes about the question. */
  readonly metadataOf: (config: JsonObject) => Metadata
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

/** One provider, checked by its type alone, that objects to nothing and notes nothing. */
export const usual: Peculiarities = {
  example: {},
  deviations: {},
  countIn: () => 1,
  objectionTo: () => '',
  metadataOf: () => noMetadata,
}
