import { assembleRun } from '../../../src/analysis/assembleRun.ts'
import { judgeOf } from '../../../src/analysis/judgeResult.ts'
import type { MetricResult, RunSummary } from '../../../src/analysis/measurement.ts'
import { reconcileRun } from '../../../src/analysis/reconcileRun.ts'
import { resolveRolloutArguments } from '../../../src/analysis/rolloutArguments.ts'
import { type AnalysisRunState, startRun } from '../../../src/analysis/run.ts'
import type { RunSpec } from '../../../src/analysis/runSpec.ts'
import type {
  AnalysisTemplate,
  RolloutArgument,
  TemplateArgument,
} from '../../../src/analysis/template.ts'
import { isExpired } from '../../../src/analysis/timeToLive.ts'
import { prepareConditions } from '../../../src/expr/assess.ts'
import { formatTime } from '../../../src/go/timeText.ts'
import { typedRollout } from '../../../src/plan/typedRollout.ts'
import { measurerOf } from '../../../src/providers/measurer.ts'
import type { Json, JsonObject } from '../../../src/units/json.ts'
import { type Instant, instant, nextWholeSecond } from '../../../src/units/time.ts'
import { type CaseFile, ndjsonRows } from '../caseFile.ts'
import { toldInText } from '../scenarioInText.ts'

/** One AnalysisRun each: how it is built, every settled instant of it, and its events. */
export const analysisRuns: CaseFile = {
  name: 'analysis-runs.ndjson',
  rows: (text) =>
    ndjsonRows<Recorded>(text, ({ expected, ...input }) => ({
      kind: String(input.id.split('-')[0]),
      id: input.id,
      input,
      expected: withoutDefaults(expected),
      actual: () => withoutDefaults(answer(input)),
    })),
}

interface Recorded extends Input {
  readonly expected: Json
}

// biome-ignore lint/suspicious/noExplicitAny: manifests as a person writes them
type Loose = any

interface Input {
  readonly id: string
  readonly templates: readonly Loose[]
  readonly use: readonly Loose[]
  readonly args?: readonly Loose[]
  readonly dryRun?: readonly Loose[]
  readonly measurementRetention?: readonly Loose[]
  readonly ttlStrategy?: Loose
  readonly secrets?: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly series?: Readonly<Record<string, readonly (readonly [number, Json])[]>>
  readonly script?: readonly { readonly at: number; readonly terminate: boolean }[]
  readonly until: number
}

function answer(input: Input): Loose {
  const args = resolveRolloutArguments((input.args ?? []).map(rolloutArgumentOf), {
    rollout: () => typedRollout(rollout),
    stableHash: 'v1',
    latestHash: 'v2',
  })
  if (args.error !== '') return { error: args.error }
  const reference = {
    templates: input.use.map(referenceOf),
    dryRun: input.dryRun ?? [],
    measurementRetention: input.measurementRetention ?? [],
  }
  const made = assembleRun(reference, args.args, input.templates.map(templateOf))
  if (!made.ok) return { error: made.error }
  return {
    run: { ...made.spec, args: made.spec.args.map(plainArgument) },
    ...lived(input, made.spec),
  }
}

const judge = judgeOf(prepareConditions())

/** The run from its creation to `until`, from one instant to the next at which anything is due. */
function lived(input: Input, spec: RunSpec): Loose {
  const measure = measurerOf({
    signals: Object.fromEntries(
      Object.entries(input.series ?? {}).map(([name, points]) => [
        name,
        {
          kind: 'series' as const,
          points: points.map(
            ([at, given]) => [formatTime(at * 1000), constant(toldInText(given))] as const,
          ),
        },
      ]),
    ),
    readingOf: () => ({
      hash: 'v2',
      image: 'app:v2',
      observed: null,
      seed: 0,
      stream: '',
      index: 0,
    }),
    uidOf: () => 'uid-1',
    namespace: 'default',
  })
  const moments: Loose[] = []
  const events: Loose[] = []
  let run = startRun('run', spec, ttlOf(input.ttlStrategy), input.secrets ?? {})
  const pending = new Set<number>()
  for (let at = 0; at <= input.until; at = nextInstant(input, pending, at)) {
    const now = instant(at * 1000)
    for (const action of input.script ?? []) {
      if (action.at === at) run = { ...run, terminate: action.terminate }
    }
    for (const due of [...pending]) if (due <= at) pending.delete(due)
    if (isExpired(run, now)) {
      moments.push({ at, deleted: true })
      break
    }
    run = settle(run, now, measure, pending, events)
    const moment = momentOf(run, at)
    const last = moments.at(-1)
    if (last === undefined || !sameBut(moment, last)) moments.push(moment)
  }
  return events.length === 0 ? { moments } : { moments, events }
}

function settle(
  begun: AnalysisRunState,
  now: Instant,
  measure: ReturnType<typeof measurerOf>,
  pending: Set<number>,
  events: Loose[],
): AnalysisRunState {
  let run = begun
  for (;;) {
    const pass = reconcileRun(run, now, measure, judge)
    for (const { type, reason, message } of pass.events) {
      events.push([now / 1000, type, reason, message])
    }
    if (pass.wakeAt !== null && pass.wakeAt > now) pending.add(nextWholeSecond(pass.wakeAt) / 1000)
    if (pass.run === run) {
      // Asked to come back at once by a pass that changed nothing: a second later.
      if (pass.wakeAt !== null && pass.wakeAt <= now) pending.add(now / 1000 + 1)
      return run
    }
    run = pass.run
  }
}

function nextInstant(input: Input, pending: ReadonlySet<number>, at: number): number {
  const script = (input.script ?? []).map((action) => action.at).filter((due) => due > at)
  const resync = (Math.floor(at / 900) + 1) * 900
  return Math.min(...script, ...pending, resync)
}

function constant(given: Json): Json {
  return { kind: 'constant', answer: given }
}

function momentOf(run: AnalysisRunState, at: number): Loose {
  const { phase, message, startedAt, completedAt, metricResults } = run
  const isBegun = startedAt !== null
  return {
    at,
    phase,
    message,
    startedAt: secondOf(startedAt),
    completedAt: secondOf(completedAt),
    metrics: Object.fromEntries(metricResults.map((result) => [result.name, metricOf(result)])),
    ...(isBegun
      ? { runSummary: plainSummary(run.runSummary), dryRunSummary: plainSummary(run.dryRunSummary) }
      : {}),
  }
}

function metricOf({
  measurements,
  metadata: _metadata,
  name: _name,
  ...rest
}: MetricResult): Loose {
  return {
    ...rest,
    measurements: measurements.map(({ metadata: _none, ...one }) => ({
      ...one,
      startedAt: secondOf(one.startedAt),
      finishedAt: secondOf(one.finishedAt),
      resumeAt: secondOf(one.resumeAt),
    })),
  }
}

function plainSummary(summary: RunSummary): Loose {
  return { ...summary }
}

function secondOf(time: Instant | null): number | null {
  return time === null ? null : time / 1000
}

function sameBut(a: Loose, b: Loose): boolean {
  return JSON.stringify({ ...a, at: 0 }) === JSON.stringify({ ...b, at: 0 })
}

/** Absent means none, empty or 0 in the recordings: all of that is taken out on both sides. */
function withoutDefaults(value: Loose): Loose {
  if (Array.isArray(value)) return value.map(withoutDefaults)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value)
    .filter(([key]) => key !== 'metadata')
    .map(([key, one]): [string, Loose] => [key, key === 'provider' ? one : withoutDefaults(one)])
    .filter(([key, one]) => !isDefault(key, one))
  return Object.fromEntries(kept)
}

function isDefault(key: string, value: Loose): boolean {
  if (value === null || value === undefined || value === '' || value === false) return true
  if (value === 0) return counters.has(key)
  if (Array.isArray(value)) return value.length === 0
  return typeof value === 'object' && key !== 'provider' && Object.keys(value).length === 0
}

const counters: ReadonlySet<string> = new Set([
  'count',
  'successful',
  'failed',
  'inconclusive',
  'error',
  'consecutiveError',
  'consecutiveSuccess',
])

function templateOf({ kind, metadata, spec }: Loose): AnalysisTemplate {
  return {
    name: metadata.name,
    clusterScope: kind === 'ClusterAnalysisTemplate',
    metrics: spec.metrics ?? [],
    args: (spec.args ?? []).map(argumentOf),
    dryRun: spec.dryRun ?? [],
    measurementRetention: spec.measurementRetention ?? [],
    templates: (spec.templates ?? []).map(referenceOf),
  }
}

function referenceOf({ templateName, clusterScope }: Loose): Loose {
  return { templateName, clusterScope: clusterScope ?? false }
}

function argumentOf({ name, value, valueFrom }: Loose): TemplateArgument {
  return { name, value: value ?? null, valueFrom: valueFrom ?? null }
}

function plainArgument({ name, value, valueFrom }: TemplateArgument): Loose {
  return {
    name,
    ...(value === null ? {} : { value }),
    ...(valueFrom === null ? {} : { valueFrom }),
  }
}

function rolloutArgumentOf({ name, value, valueFrom }: Loose): RolloutArgument {
  return {
    name,
    value: value ?? null,
    podTemplateHashValue: valueFrom?.podTemplateHashValue ?? null,
    fieldPath: valueFrom?.fieldRef?.fieldPath ?? null,
  }
}

function ttlOf(ttl: Loose): AnalysisRunState['ttlStrategy'] {
  if (ttl === undefined) return null
  return {
    secondsAfterCompletion: ttl.secondsAfterCompletion ?? null,
    secondsAfterFailure: ttl.secondsAfterFailure ?? null,
    secondsAfterSuccess: ttl.secondsAfterSuccess ?? null,
  }
}

// The Rollout around every run.
const rollout: JsonObject = {
  metadata: {
    name: 'demo',
    namespace: 'default',
    uid: 'rollout-uid',
    labels: { app: 'demo', tier: 'web' },
    annotations: { 'rollout.argoproj.io/revision': '2', team: 'blue' },
  },
  spec: {
    replicas: 5,
    paused: false,
    selector: { matchLabels: { app: 'demo' } },
    template: {
      metadata: { labels: { app: 'demo', version: 'v2' } },
      spec: { containers: [{ name: 'main', image: 'app:v2', resources: {} }] },
    },
    strategy: { canary: { steps: [{ setWeight: 20 }, { pause: {} }] } },
  },
}
