import { textOf } from '../../analysis/metric.ts'
import { signalFor } from '../../analysis/signalFor.ts'
import { formatTime } from '../../go/timeText.ts'
import type { Scenario } from '../../simulation/scenario.ts'
import { simulate } from '../../simulation/simulate.ts'
import type { JsonObject } from '../../units/json.ts'
import { sameJson } from '../../units/sameJson.ts'
import { settledAt } from './settledAt.ts'

/** Metrics as they are measured, arguments put in; those that share a name share their signal. */
export type MetricsByName = ReadonlyMap<string, readonly JsonObject[]>

/**
 * Every metric that a rehearsal measures. Those whose arguments only a run knows are taken from the
 * runs of the same rehearsal, which get further the more signals are known.
 */
export function rehearsedMetrics(scenario: Scenario): MetricsByName {
  const { analysisTemplates } = scenario.plan
  const templates = analysisTemplates.flatMap(({ metrics }) => metrics)
  let known = withMetrics(new Map(), templates.filter(isResolved))
  if (templates.every(isResolved)) return known
  for (;;) {
    const metrics = goodSignals(known)
    const measured = metricsMeasured({ ...scenario, gates: 'promote', metrics })
    const next = withMetrics(known, measured)
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

function goodSignals(known: MetricsByName): NonNullable<Scenario['metrics']> {
  const named = [...known].map(([name, metrics]) => [name, signalFor(metrics, 'good')] as const)
  return Object.fromEntries(named)
}

function metricsMeasured(scenario: Scenario): readonly JsonObject[] {
  const { moments } = simulate({ ...scenario, until: formatTime(settledAt(scenario)) })
  const measured = new Set<JsonObject>()
  for (const { world } of moments) {
    for (const { metrics } of world.runs) for (const one of metrics) measured.add(one.measured)
  }
  return [...measured]
}
