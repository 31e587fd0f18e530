import { startRun } from '../analysis/run.ts'
import { textIn } from '../document/fields.ts'
import { nearest } from '../document/nearest.ts'
import type { AnalysisRunPlan, AnalysisRunReading } from '../manifest/readAnalysisRun.ts'
import type { Signal } from '../providers/signal.ts'
import { type Diagnostic, warningIn } from '../units/diagnostic.ts'
import {
  type AnalysisOptions,
  type AnalysisVerdict,
  noVerdict,
  objectionsToOptions,
  playAlone,
} from './simulateAnalysis.ts'

/**
 * Plays an AnalysisRun as somebody wrote it (`parseAnalysisRun`, `readAnalysisRun`), from its
 * creation at 0: its metrics on schedule, dry runs, `terminate`, its time to live. `series` holds a
 * signal for each metric, as in {@link simulateAnalysis}. The run keeps every measurement, whatever
 * `measurementRetention` leaves of them in a cluster. A reading with an error gives its diagnostics
 * and no run.
 */
export function simulateAnalysisRun(
  reading: AnalysisRunReading,
  series: Readonly<Record<string, Signal>>,
  options: Omit<AnalysisOptions, 'templates'> = {},
): AnalysisVerdict {
  const { analysisRun, diagnostics: read } = reading
  const objections = objectionsToOptions(series, options)
  const diagnostics = [...read, ...objections]
  if (analysisRun === null || objections.length > 0) return { ...noVerdict, diagnostics }
  const { name, spec, ttlStrategy, terminate } = analysisRun
  const secrets = { ...analysisRun.secrets, ...options.secrets }
  const begun = { ...startRun(name, spec, ttlStrategy, secrets), terminate }
  const verdict = playAlone(begun, analysisRun, series, options)
  return { ...verdict, diagnostics: [...diagnostics, ...namesIn(analysisRun, series)] }
}

// Names that match nothing, and metrics without a signal, as in a scenario.
function namesIn(
  { spec }: AnalysisRunPlan,
  series: Readonly<Record<string, Signal>>,
): readonly Diagnostic[] {
  const names = spec.metrics.map((metric) => textIn(metric, 'name'))
  if (names.some((name) => name.includes('{{'))) return []
  const known = new Set(names)
  const strangers = Object.keys(series).filter((name) => !known.has(name))
  const silent = [...known].filter((name) => !Object.hasOwn(series, name))
  return [
    ...strangers.map((name) => {
      const meant = nearest(name, known)
      const hint = meant === null ? `There is ${names.join(', ')}.` : `Did you mean ${meant}?`
      const path = `series[${JSON.stringify(name)}]`
      const message = `the run has no metric ${JSON.stringify(name)}`
      return warningIn(path, 'matches-nothing', message, hint)
    }),
    ...silent.map((name) => {
      const quoted = JSON.stringify(name)
      const message = `the series say nothing of the metric ${quoted}: it has no data`
      return warningIn(`series[${quoted}]`, 'no-signal', message, `Give { ${quoted}: … }.`)
    }),
  ]
}
