import { startRun } from '../analysis/run.ts'
import type { AnalysisRunReading } from '../manifest/readAnalysisRun.ts'
import type { Signal } from '../providers/signal.ts'
import { seriesWarnings } from './seriesWarnings.ts'
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
  const warnings = seriesWarnings(spec.metrics, series)
  return { ...verdict, diagnostics: [...diagnostics, ...verdict.diagnostics, ...warnings] }
}
