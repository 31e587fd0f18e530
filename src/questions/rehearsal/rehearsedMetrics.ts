import { assumedTemplateOf } from '../../analysis/assumedTemplate.ts'
import { textOf } from '../../analysis/metric.ts'
import { signalFor } from '../../analysis/signalFor.ts'
import { formatTime } from '../../go/timeText.ts'
import type { Scenario } from '../../simulation/scenario.ts'
import { simulate } from '../../simulation/simulate.ts'
import type { Moment } from '../../timeline/moment.ts'
import type { JsonObject } from '../../units/json.ts'
import { sameJson } from '../../units/sameJson.ts'
import { settledAt } from './settledAt.ts'

/** Metrics as they are measured, arguments put in; those that share a name share their signal. */
export type MetricsByName = ReadonlyMap<string, readonly JsonObject[]>

type Signals = NonNullable<Scenario['metrics']>

/** Every metric that a rehearsal measures. */
export function rehearsedMetrics(scenario: Scenario): MetricsByName {
  return resolvedMetrics(scenario.plan.analysisTemplates, (metrics) =>
    metricsMeasured({ ...scenario, gates: 'promote', metrics }),
  )
}

/**
 * Metrics with their arguments put in. What only a run knows is taken from runs, which get further
 * the more signals are known: `measuredWith` plays once, and has the metrics of every run.
 */
export function resolvedMetrics(
  templates: readonly { readonly metrics: readonly JsonObject[] }[],
  measuredWith: (signals: Signals) => readonly JsonObject[],
): MetricsByName {
  // Of an assumed template nobody knows the metrics: what its runs come to is said otherwise.
  const isKnown = (metric: JsonObject): boolean => assumedTemplateOf(metric) === null
  const written = templates.flatMap(({ metrics }) => metrics).filter(isKnown)
  let known = withMetrics(new Map(), written.filter(isResolved))
  if (written.every(isResolved)) return known
  for (;;) {
    const next = withMetrics(known, measuredWith(signalsOf(known, 'good')).filter(isKnown))
    if (next.size === known.size) return next
    known = next
  }
}

function isResolved(metric: JsonObject): boolean {
  return !JSON.stringify(metric).includes('{{')
}

function withMetrics(known: MetricsByName, metrics: readonly JsonObject[]): MetricsByName {
  const next = new Map(known)
  for (const metric of metrics) {
    const name = textOf(metric.name)
    const alike = next.get(name) ?? []
    if (!alike.some((one) => sameJson(one, metric))) next.set(name, [...alike, metric])
  }
  return next
}

/** A signal for each metric by which it measures well, or badly. */
export function signalsOf(known: MetricsByName, release: 'good' | 'bad'): Signals {
  const named = [...known].map(([name, metrics]) => [name, signalFor(metrics, release)] as const)
  return Object.fromEntries(named)
}

function metricsMeasured(scenario: Scenario): readonly JsonObject[] {
  const { moments } = simulate({ ...scenario, until: formatTime(settledAt(scenario)) })
  return everMeasured(moments)
}

/** The metrics of every run that there ever was. */
export function everMeasured(moments: readonly Moment[]): readonly JsonObject[] {
  const measured = new Set<JsonObject>()
  for (const { world } of moments) {
    for (const { metrics } of world.runs) for (const one of metrics) measured.add(one.measured)
  }
  return [...measured]
}
