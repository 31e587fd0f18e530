import { signalFor } from '../../analysis/signalFor.ts'
import type { Signal } from '../../providers/signal.ts'
import type { Scenario } from '../../simulation/scenario.ts'
import { type MetricsByName, rehearsedMetrics } from './rehearsedMetrics.ts'

/** How a rehearsed release turns out. */
export type Release = 'good' | 'bad' | 'stuck'

type Signals = NonNullable<Scenario['metrics']>

/**
 * A signal for every metric that a rehearsal measures: good for the old image, and as the release
 * is for the new one.
 */
export function rehearsedSignals(scenario: Scenario, image: string, release: Release): Signals {
  return signalsFor(rehearsedMetrics(scenario), image, release)
}

function signalsFor(known: MetricsByName, image: string, release: Release): Signals {
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
