import { textOf } from '../../analysis/metric.ts'
import { signalFor } from '../../analysis/signalFor.ts'
import { formatTime } from '../../go/timeText.ts'
import type { Signal } from '../../providers/signal.ts'
import type { Scenario } from '../../simulation/scenario.ts'
import { simulate } from '../../simulation/simulate.ts'
import type { JsonObject } from '../../units/json.ts'
import { sameJson } from '../../units/sameJson.ts'
import { settledAt } from './settledAt.ts'

/** How a rehearsed release turns out. */
export type Release = 'good' | 'bad' | 'stuck'

type Signals = NonNullable<Scenario['metrics']>

/** Metrics that share a name, and with it their signal. */
type Named = ReadonlyMap<string, readonly JsonObject[]>

/**
 * A signal for every metric that a rehearsal measures: good for the old image, and as the release
 * is for the new one. Metrics whose arguments only a run knows are taken from the runs of the same
 * rehearsal, which get further the more signals are known.
 */
export function rehearsedSignals(scenario: Scenario, image: string, release: Release): Signals {
  const { analysisTemplates } = scenario.plan
  const templates = analysisTemplates.flatMap(({ metrics }) => metrics)
  if (templates.length === 0) return {}
  let known = withMetrics(new Map(), templates.filter(isResolved))
  if (templates.every(isResolved)) return signalsFor(known, image, release)
  for (;;) {
    const metrics = signalsFor(known, image, 'good')
    const measured = metricsMeasured({ ...scenario, gates: 'promote', metrics })
    const next = withMetrics(known, measured)
    if (next.size === known.size) return signalsFor(next, image, release)
    known = next
  }
}

function isResolved(metric: JsonObject): boolean {
  return !JSON.stringify(metric).includes('{{')
}

function withMetrics(known: Named, metrics: readonly JsonObject[]): Named {
  const next = new Map(known)
  for (const metric of metrics) {
    const name = textOf(metric.name)
    const alike = next.get(name) ?? []
    if (!alike.some((one) => sameJson(one, metric))) next.set(name, [...alike, metric])
  }
  return next
}

function metricsMeasured(scenario: Scenario): readonly JsonObject[] {
  const { moments } = simulate({ ...scenario, until: formatTime(settledAt(scenario)) })
  const measured = new Set<JsonObject>()
  for (const { world } of moments) {
    for (const { metrics } of world.runs) for (const one of metrics) measured.add(one.measured)
  }
  return [...measured]
}

function signalsFor(known: Named, image: string, release: Release): Signals {
  const signals: Record<string, Signal> = {}
  for (const [name, metrics] of known) {
    const good = signalFor(metrics, 'good')
    signals[name] =
      release === 'bad'
        ? { kind: 'perRevision', signals: { [image]: signalFor(metrics, 'bad') }, otherwise: good }
        : good
  }
  return signals
}
