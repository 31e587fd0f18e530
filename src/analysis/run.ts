import { isJsonObject, type JsonObject } from '../units/json.ts'
import type { Own } from '../units/own.ts'
import type { Instant } from '../units/time.ts'
import { emptySummary, type MetricResult, type RunSummary } from './measurement.ts'
import { type Metric, readMetric, textOf } from './metric.ts'
import { matchDryRun, matchRetention } from './metricRules.ts'
import type { AnalysisPhase } from './phase.ts'
import { retentionOf } from './retention.ts'
import type { RunSpec, TtlStrategy } from './runSpec.ts'
import { resolveMetric } from './substitute.ts'
import type { RetentionRule, TemplateArgument } from './template.ts'
import { objectionToMetrics } from './validateMetrics.ts'

/**
 * An AnalysisRun: what it asks for, frozen at its creation, and its status. Plain data; all that
 * follows from the spec alone (arguments put in, checks, rules matched) is worked out once and kept
 * in it.
 */
export interface AnalysisRunState {
  /** `metadata.name`. */
  readonly name: string
  /** What it measures, and with which arguments. */
  readonly spec: RunSpec
  /** When it deletes itself after its end; null: never. */
  readonly ttlStrategy: TtlStrategy | null
  /** `spec.terminate`. */
  readonly terminate: boolean
  /** Its metrics as they are measured, arguments put in. */
  readonly metrics: readonly RunMetric[]
  /** The message with which the first reconcile ends the run; '' if its spec is in order. */
  readonly refusal: string
  /** Texts of secrets, which messages must not show. */
  readonly secretTexts: readonly string[]
  /** `status.phase`. */
  readonly phase: AnalysisPhase
  /** `status.message`. */
  readonly message: string
  /** The first pass, in whole seconds; null before it. */
  readonly startedAt: Instant | null
  /** The end, in whole seconds; null: it goes on. */
  readonly completedAt: Instant | null
  /** One for every metric that had a measurement, in the order of `spec.metrics`. */
  readonly metricResults: readonly MetricResult[]
  /** How the metrics that count ended. */
  readonly runSummary: RunSummary
  /** How the metrics of a dry run ended. */
  readonly dryRunSummary: RunSummary
  /**
   * @internal What a pass comes to whose providers have not answered yet; null if none is on its
   * way.
   */
  readonly pending: PendingPass | null
}

/** A pass of the controller that waits for its providers. */
export interface PendingPass {
  readonly endsAt: Instant
  /** The run as it is then, but for what happens to its spec in the meantime. */
  readonly run: AnalysisRunState
  readonly events: readonly RunEvent[]
  readonly wakeAt: Instant | null
}

/** An event of the analysis controller's recorder. */
export interface RunEvent {
  readonly type: 'Normal' | 'Warning'
  readonly reason: string
  readonly message: string
}

/**
 * A metric of a run. What it is judged by knows a placeholder for secrets, what is measured their
 * text.
 */
export interface RunMetric extends Metric {
  /** It neither stops the run nor decides it. */
  readonly dryRun: boolean
  /** How many measurements are kept. */
  readonly retention: number
  /** The metric as written, arguments put in. */
  readonly measured: JsonObject
  /** When a value is good; '' if nothing says so. */
  readonly successCondition: string
  /** When a value is bad; '' if nothing says so. */
  readonly failureCondition: string
  /** Why it cannot be measured with the secrets' text in it; '' if it can. */
  readonly unresolved: string
}

/** Secrets of the run's namespace: name, then key, then text. */
export type Secrets = Readonly<Record<string, Readonly<Record<string, string>>>>

/** A run as it is created: nothing measured, not even looked at by its controller. */
export function startRun(
  name: string,
  spec: RunSpec,
  ttlStrategy: TtlStrategy | null,
  secrets: Secrets,
): AnalysisRunState {
  const { metrics, refusal, secretTexts } = prepare(spec, secrets)
  return {
    name,
    spec,
    ttlStrategy,
    terminate: false,
    metrics,
    refusal,
    secretTexts,
    phase: '',
    message: '',
    startedAt: null,
    completedAt: null,
    metricResults: [],
    runSummary: emptySummary,
    dryRunSummary: emptySummary,
    pending: null,
  }
}

/** A copy that its owner changes before anybody else sees it. */
export function copyRun(from: AnalysisRunState): Own<AnalysisRunState> {
  // Written out: a spread of so many keys costs ten times as much on Node 20.
  return {
    name: from.name,
    spec: from.spec,
    ttlStrategy: from.ttlStrategy,
    terminate: from.terminate,
    metrics: from.metrics,
    refusal: from.refusal,
    secretTexts: from.secretTexts,
    phase: from.phase,
    message: from.message,
    startedAt: from.startedAt,
    completedAt: from.completedAt,
    metricResults: from.metricResults,
    runSummary: from.runSummary,
    dryRunSummary: from.dryRunSummary,
    pending: from.pending,
  }
}

type Prepared = Pick<AnalysisRunState, 'metrics' | 'refusal' | 'secretTexts'>

function prepare(spec: RunSpec, secrets: Secrets): Prepared {
  const placeheld = spec.args.map(withPlaceholder)
  const assessed: JsonObject[] = []
  for (const metric of spec.metrics) {
    const resolved = resolveMetric(metric, placeheld)
    if (!resolved.ok) return refused(`Unable to resolve metric arguments: ${resolved.error}`)
    assessed.push(resolved.value)
  }
  const objection = objectionToMetrics(assessed)
  if (objection !== '') return refused(`Analysis spec invalid: ${objection}`)
  const names = assessed.map((metric) => textOf(metric.name))
  const dryRun = matchDryRun(spec.dryRun, names)
  if (!dryRun.ok) return refused(`Analysis spec invalid: ${dryRun.error}`)
  const retention = matchRetention(spec.measurementRetention, names)
  if (!retention.ok) return refused(`Analysis spec invalid: ${retention.error}`)
  const revealed = revealSecrets(spec.args, secrets)
  if (typeof revealed === 'string') {
    return refused(`Unable to resolve metric arguments: ${revealed}`)
  }
  const metrics = assessed.map((metric, index) =>
    runMetric(
      metric,
      spec.metrics[index] ?? metric,
      revealed,
      dryRun.rules[index] !== null,
      retention.rules[index] ?? null,
    ),
  )
  return { metrics, refusal: '', secretTexts: revealed.texts }
}

function refused(refusal: string): Prepared {
  return { metrics: [], refusal, secretTexts: [] }
}

function runMetric(
  assessed: JsonObject,
  written: JsonObject,
  { args, hasSecrets }: Revealed,
  dryRun: boolean,
  rule: RetentionRule | null,
): RunMetric {
  const resolved = hasSecrets
    ? resolveMetric(written, args)
    : { ok: true as const, value: assessed }
  const measured = resolved.ok ? resolved.value : assessed
  const read = readMetric(assessed)
  return {
    name: read.name,
    interval: read.interval,
    initialDelay: read.initialDelay,
    effectiveCount: read.effectiveCount,
    failureLimit: read.failureLimit,
    failureApplies: read.failureApplies,
    inconclusiveLimit: read.inconclusiveLimit,
    consecutiveErrorLimit: read.consecutiveErrorLimit,
    consecutiveSuccessLimit: read.consecutiveSuccessLimit,
    successApplies: read.successApplies,
    dryRun,
    retention: retentionOf(rule),
    measured,
    successCondition: textOf(measured.successCondition),
    failureCondition: textOf(measured.failureCondition),
    unresolved: resolved.ok ? '' : resolved.error,
  }
}

function withPlaceholder(arg: TemplateArgument): TemplateArgument {
  return secretKeyOf(arg) === null ? arg : { ...arg, value: 'temp-for-secret' }
}

interface Revealed {
  readonly args: readonly TemplateArgument[]
  readonly texts: readonly string[]
  readonly hasSecrets: boolean
}

// A secret beats a value. The first one that is missing ends the run.
function revealSecrets(args: readonly TemplateArgument[], secrets: Secrets): Revealed | string {
  const texts: string[] = []
  let hasSecrets = false
  const revealed: TemplateArgument[] = []
  for (const arg of args) {
    const reference = secretKeyOf(arg)
    if (reference === null) {
      revealed.push(arg)
      continue
    }
    hasSecrets = true
    const { name, key } = reference
    const secret = Object.hasOwn(secrets, name) ? secrets[name] : undefined
    if (secret === undefined) return `secrets "${name}" not found`
    const value = Object.hasOwn(secret, key) ? secret[key] : undefined
    if (value === undefined) return `key '${key}' does not exist in secret '${name}'`
    if (value !== '' && !texts.includes(value)) texts.push(value)
    revealed.push({ ...arg, value })
  }
  return { args: revealed, texts, hasSecrets }
}

function secretKeyOf({ valueFrom }: TemplateArgument): { name: string; key: string } | null {
  const reference = valueFrom?.secretKeyRef
  if (!isJsonObject(reference)) return null
  return { name: textOf(reference.name), key: textOf(reference.key) }
}
