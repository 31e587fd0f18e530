import { mergeArguments } from '../../../src/analysis/assembleRun.ts'
import { assessMetric, limitVerdict } from '../../../src/analysis/assessMetric.ts'
import { assessRun, isTerminating } from '../../../src/analysis/assessRun.ts'
import { dueAction, nextMeasurementAt } from '../../../src/analysis/due.ts'
import { walkFields } from '../../../src/analysis/fieldPath.ts'
import { flattenTemplates } from '../../../src/analysis/flattenTemplates.ts'
import { outlivedRuns } from '../../../src/analysis/history.ts'
import {
  emptyResult,
  type Measurement,
  type MetricResult,
} from '../../../src/analysis/measurement.ts'
import { effectiveCount, readMetric } from '../../../src/analysis/metric.ts'
import { matchDryRun, matchRetention } from '../../../src/analysis/metricRules.ts'
import { type AnalysisPhase, isWorse } from '../../../src/analysis/phase.ts'
import { retentionOf, trimMeasurements } from '../../../src/analysis/retention.ts'
import { resolveMetric } from '../../../src/analysis/substitute.ts'
import type { TemplateArgument } from '../../../src/analysis/template.ts'
import { isExpired } from '../../../src/analysis/timeToLive.ts'
import { objectionToMetrics } from '../../../src/analysis/validateMetrics.ts'
import { goDurationText, parseGoDuration } from '../../../src/go/duration.ts'
import { intOfString } from '../../../src/go/intOrString.ts'
import { jobResumeAt } from '../../../src/providers/job.ts'
import type { JsonObject } from '../../../src/units/json.ts'
import { earliest, type Instant, instant } from '../../../src/units/time.ts'
import { type CaseFile, caseRows, notBuilt } from '../caseFile.ts'
import { timelineOf } from './analysisTimeline.ts'

/** The decisions of an analysis one by one: arguments, limits, schedule, verdicts, and whole timelines. */
export const analysis: CaseFile = {
  name: 'analysis.json',
  rows: (text) =>
    caseRows<Case>(text, ({ id, kind, input, expect }) => ({
      kind,
      id,
      input,
      expected: expect,
      actual: () => kinds[kind]?.(input) ?? notBuilt,
    })),
}

interface Case {
  readonly id: string
  readonly kind: string
  readonly input: unknown
  readonly expect: unknown
}

// biome-ignore lint/suspicious/noExplicitAny: the shapes of the cases are as various as their kinds
type Loose = any

const at = (seconds: number): Instant => instant(seconds * 1000)
const seconds = (time: Instant | null): number | null => (time === null ? null : time / 1000)
const time = (value: number | null | undefined): Instant | null =>
  value === null || value === undefined ? null : at(value)

const argumentOf = ({ name, value, valueFrom }: Loose): TemplateArgument => ({
  name,
  value: value ?? null,
  valueFrom: valueFrom ?? null,
})

const plainArgument = ({ name, value, valueFrom }: TemplateArgument): Loose => ({
  name,
  ...(value === null ? {} : { value }),
  ...(valueFrom === null ? {} : { valueFrom }),
})

const contentOf = (spec: Loose): Loose => ({
  metrics: spec.metrics ?? [],
  args: (spec.args ?? []).map(argumentOf),
  dryRun: spec.dryRun ?? [],
  measurementRetention: spec.measurementRetention ?? [],
})

const measurementOf = (from: Loose): Measurement => ({
  phase: from.phase ?? '',
  value: '',
  message: from.message ?? '',
  startedAt: time(from.startedAt),
  finishedAt: time(from.finishedAt),
  resumeAt: time(from.resumeAt),
  metadata: {},
})

const resultOf = (from: Loose): MetricResult => ({
  ...emptyResult(from.name ?? '', from.dryRun ?? false),
  phase: '',
  ...from,
  measurements: (from.measurements ?? []).map(measurementOf),
})

const resultsOf = (from: Loose): MetricResult[] => (from.metricResults ?? []).map(resultOf)

const kinds: Readonly<Record<string, (input: Loose) => unknown>> = {
  assessMetric: ({ metric, result, terminating }) => ({
    phase: assessMetric(readMetric(metric), resultOf(result), terminating),
  }),

  limitVerdict: ({ metric, result }) => limitVerdict(readMetric(metric), resultOf(result)),

  assessRun: ({ metrics, dryRun, terminate, metricResults }) => {
    const assessed = assessRun({
      metrics: metrics.map((metric: JsonObject) => ({
        ...readMetric(metric),
        dryRun: dryRun[String(metric.name)] === true,
      })),
      terminate,
      metricResults: resultsOf({ metricResults }),
    })
    const { phase, message, runSummary, dryRunSummary } = assessed
    const messages = assessed.metricResults.filter(({ message }) => message !== '')
    return {
      phase,
      message,
      metricPhases: Object.fromEntries(assessed.metricResults.map((one) => [one.name, one.phase])),
      metricMessages: Object.fromEntries(messages.map((one) => [one.name, one.message])),
      runSummary,
      dryRunSummary,
    }
  },

  nextReconcile: ({ now, startedAt, metrics, metricResults }) => {
    const results = resultsOf({ metricResults })
    let next: Instant | null = null
    for (const metric of metrics) {
      const result = results.find(({ name }) => name === metric.name) ?? null
      next = earliest(
        next,
        nextMeasurementAt(readMetric(metric), result, time(startedAt) ?? at(now)),
      )
    }
    return { at: seconds(next) }
  },

  generateTasks: ({ now, startedAt, terminate, metrics, metricResults }) => {
    const results = resultsOf({ metricResults })
    const terminating = isTerminating(terminate, results)
    const tasks = metrics.map((metric: JsonObject) => ({
      metric: metric.name,
      action: dueAction(
        readMetric(metric),
        results.find(({ name }) => name === metric.name) ?? null,
        time(startedAt),
        terminating,
        at(now),
      ),
    }))
    return { tasks: tasks.filter(({ action }: Loose) => action !== 'nothing') }
  },

  validateMetrics: ({ metrics }) => ({ error: objectionToMetrics(metrics) || null }),
  effectiveCount: ({ metric }) => ({ effectiveCount: effectiveCount(metric) }),
  intOrString: ({ value }) => ({ int: typeof value === 'string' ? intOfString(value) : value }),

  duration: ({ text }) => {
    const read = parseGoDuration(text)
    if (!read.ok) return { error: read.error }
    return { nanoseconds: String(read.nanoseconds), text: goDurationText(read.nanoseconds) }
  },

  metricRules: ({ rule, rules, metricNames }) => {
    const match = rule === 'dryRun' ? matchDryRun : matchRetention
    const matched = match(rules, metricNames)
    if (!matched.ok) return { error: matched.error }
    const entries = matched.rules.flatMap((found, index) =>
      found === null
        ? []
        : [[metricNames[index], rule === 'dryRun' ? true : (found as Loose).limit]],
    )
    return { metrics: Object.fromEntries(entries) }
  },

  trimMeasurements: ({ defaultLimit, retention, metric, values }) => {
    const limit = retention[metric]
    const own = limit === undefined ? null : { metricName: metric, limit }
    return { values: trimMeasurements(values, own === null ? defaultLimit : retentionOf(own)) }
  },

  ttl: ({ ttlStrategy, phase, secondsSinceCompletion }) => {
    const strategy = ttlStrategy && {
      secondsAfterCompletion: ttlStrategy.secondsAfterCompletion ?? null,
      secondsAfterFailure: ttlStrategy.secondsAfterFailure ?? null,
      secondsAfterSuccess: ttlStrategy.secondsAfterSuccess ?? null,
    }
    const completedAt = secondsSinceCompletion === null ? null : at(-secondsSinceCompletion)
    return { deleted: isExpired({ ttlStrategy: strategy ?? null, phase, completedAt }, at(0)) }
  },

  isWorse: (input) => ({ worse: isWorse(input.current as AnalysisPhase, input.new) }),
  isTerminating: ({ terminate, metricResults }) => ({
    terminating: isTerminating(terminate, resultsOf({ metricResults })),
  }),

  flattenTemplates: ({ templates, clusterTemplates }) => {
    const flat = flattenTemplates([...templates, ...clusterTemplates].map(contentOf))
    if (!flat.ok) return { error: flat.error }
    const { metrics, args, dryRun, measurementRetention } = flat.spec
    return {
      metrics: metrics.map(({ name }) => name),
      dryRun,
      measurementRetention,
      args: args.map(plainArgument),
    }
  },

  mergeArgs: ({ incoming, template }) => {
    const merged = mergeArguments(
      (incoming ?? []).map(argumentOf),
      (template ?? []).map(argumentOf),
    )
    return merged.ok ? { args: merged.args.map(plainArgument) } : { error: merged.error }
  },

  substitute: ({ field, args }) => {
    const metric = { name: 'm', successCondition: field, provider: {} }
    const resolved = resolveMetric(metric, args.map(argumentOf))
    return resolved.ok ? { value: resolved.value.successCondition } : { error: resolved.error }
  },

  rolloutFieldPath: ({ path }) => {
    const walked = walkFields(walkedRollout, path)
    return walked.ok ? { value: walked.value } : { error: walked.error }
  },

  historyGC: ({ runsNewestFirst, replicaSets, successfulLimit, unsuccessfulLimit }) => {
    const living = replicaSets.filter(({ deleting }: Loose) => deleting !== true)
    const hashes = new Set<string>(living.map(({ hash }: Loose) => hash))
    const deleted = outlivedRuns<Loose>(runsNewestFirst, hashes, successfulLimit, unsuccessfulLimit)
    return { deleteCount: deleted.length, delete: deleted.map(({ name }) => name) }
  },

  jobPoll: ({ jobFinishesAfterSeconds }) => {
    const polls: number[] = []
    for (let now = 0; ; ) {
      polls.push(now)
      if (now >= jobFinishesAfterSeconds) return { polls, noticedAt: now }
      // A wake-up that is already due when nothing changes happens a second later.
      now = Math.max(now + 1, jobResumeAt(at(0), at(now)) / 1000)
    }
  },

  timeline: (input) => timelineOf(input),
}

// The Rollout of the original's test of walking field paths.
const walkedRollout: JsonObject = {
  metadata: { name: 'test', labels: { app: 'app' } },
  status: { pauseConditions: [{ reason: 'test-reason', startTime: null }] },
  spec: {
    replicas: 3,
    paused: true,
    strategy: { canary: { steps: [{ setWeight: 10 }] } },
    template: { metadata: { labels: { version: 'v1' } } },
  },
}
