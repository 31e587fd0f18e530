import type { ResultType } from '../expr/resultType.ts'
import type { Deviations } from '../kinds/deviation.ts'
import type { Member } from '../kinds/shape.ts'
import type { Json, JsonObject } from '../units/json.ts'
import { type Duration, type Instant, seconds } from '../units/time.ts'
import { type Answer, type Metadata, noMetadata } from './answer.ts'
import type { Remote } from './http/remote.ts'

/** One question to a provider, with what the world behind it has to say. */
export interface Request {
  /** What the metric says under the provider's key, arguments put in. */
  readonly config: JsonObject
  /**
   * What the scenario's signal says when the measurement starts; its shapes are each provider's
   * own.
   */
  readonly given: Json
  /** The same where it is spelled out request by request; null: what is meant is the provider's. */
  readonly remote: Remote | null
  readonly at: Instant
  /** When the measurement was started; the same as `at` if it starts now. */
  readonly startedAt: Instant
  /** Those of the measurement in flight. */
  readonly resumeAt: Instant | null
  readonly metadata: Metadata
  readonly owner: Owner
  /** The metric's `interval`, as it is written. */
  readonly interval: string
  readonly cluster: ProviderCluster
}

/** What of the cluster a provider looks at before it asks. */
export interface ProviderCluster {
  /** Where the AnalysisRun lives. */
  readonly namespace: string
  /** By `namespace/name`; null: every provider finds its credentials. */
  readonly secrets: ProviderSecrets | null
  /** The plugins that are configured; null: every one that is asked for. */
  readonly plugins: readonly string[] | null
}

export type ProviderSecrets = Readonly<Record<string, Readonly<Record<string, string>>>>

/** The first request of a measurement, or why none gets out. */
export type Ask =
  | { readonly ok: true; readonly method: string; readonly url: string }
  | { readonly ok: false; readonly error: string }

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

/** What a provider answers with where it has data. */
export interface ExpectedResult {
  /** Its Go types; several where the query decides, or the answer. */
  readonly types: readonly ResultType[]
  /** Where the number is that most people want to compare: `result[0]`. */
  readonly number: string
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
  readonly objectionTo: (config: JsonObject, cluster: ProviderCluster) => string
  /** What it asks first; null: nothing that has an address. */
  readonly ask: (config: JsonObject, at: Instant, cluster: ProviderCluster) => Ask | null
  /** How long its client waits for an answer. */
  readonly patienceOf: (config: JsonObject) => Duration
  /** What conditions find; null: anything, or nobody asks them. */
  readonly resultOf: (config: JsonObject) => ExpectedResult | null
  /** Signals by which conditions find each of these, as far as this provider can answer so. */
  readonly signalsOf: (config: JsonObject, results: readonly Json[]) => readonly Json[]
  /** Whether a measurement says that there was no data. */
  readonly sawNothing: (measurement: {
    readonly value: string
    readonly message: string
  }) => boolean
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

// Argo's own words, whatever the provider, and those of the ones that take it for an error.
const noDataTexts: readonly string[] = [
  'no data returned from the metric provider',
  'no results returned',
  'no values found',
  'No TimeSeries found',
  'no data',
]

/** One provider, checked by its type alone, that objects to nothing and notes nothing. */
export const usual: Peculiarities = {
  example: {},
  deviations: {},
  countIn: () => 1,
  objectionTo: () => '',
  ask: () => null,
  patienceOf: () => seconds(30),
  resultOf: () => null,
  signalsOf: (_, results) => results,
  sawNothing: ({ value, message }) =>
    value === '[]' || noDataTexts.some((text) => message.includes(text)),
  metadataOf: () => noMetadata,
}
