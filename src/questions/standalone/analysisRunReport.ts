import type { MetricResult } from '../../analysis/measurement.ts'
import type { AnalysisRunState } from '../../analysis/run.ts'
import { formatTime } from '../../go/timeText.ts'
import type { AnalysisVerdict } from '../../simulation/simulateAnalysis.ts'
import {
  numbers,
  type Report,
  type ReportTable,
  type Sentence,
  sentence,
  texts,
} from '../report.ts'

/** So many measurements of a metric are shown, the last ones, as a cluster keeps them. */
const SHOWN = 10

/** What became of an AnalysisRun alone, for people: its end, its metrics, their measurements. */
export function analysisRunReport(verdict: AnalysisVerdict): Report {
  const { run, error } = verdict
  if (run === null) {
    const said = error === '' ? [] : [sentence(`${error}.`)]
    return { title: 'No AnalysisRun was played', sentences: said, tables: [], fixes: [] }
  }
  return {
    title: `The AnalysisRun ${run.name}: ${run.phase}`,
    sentences: sentencesOf(verdict, run),
    tables: [metricsOf(run), ...run.metricResults.map(measurementsOf)],
    fixes: [],
  }
}

function sentencesOf(verdict: AnalysisVerdict, run: AnalysisRunState): readonly Sentence[] {
  const { endedAt, decidedBy, spinsAt, deletedAt } = verdict
  const why = run.message === '' ? '' : `: ${run.message}`
  const when = endedAt === null ? 'not over' : `over ${formatTime(endedAt)} after its creation`
  const deciding =
    decidedBy === null
      ? []
      : [sentence(`Measurement ${decidedBy.number} of ${decidedBy.metric} decided.`)]
  return [
    sentence(`${run.name} is ${run.phase}, and ${when}${why}.`),
    ...deciding,
    ...(spinsAt === null
      ? []
      : [sentence(`It measures without end since ${formatTime(spinsAt)}.`)]),
    ...(deletedAt === null ? [] : [sentence(`It is deleted after ${formatTime(deletedAt)}.`)]),
  ]
}

function metricsOf({ metricResults }: AnalysisRunState): ReportTable {
  const counts = ['Successful', 'Failed', 'Inconclusive', 'Error']
  return {
    caption: '',
    columns: [texts('metric'), texts('phase'), ...counts.map(numbers)],
    rows: metricResults.map(
      ({ name, dryRun, phase, successful, failed, inconclusive, error }): readonly string[] => [
        dryRun ? `${name} (dry run)` : name,
        phase,
        ...[successful, failed, inconclusive, error].map(String),
      ],
    ),
  }
}

function measurementsOf({ name, measurements }: MetricResult): ReportTable {
  const all = measurements.length
  const which = all > SHOWN ? `, the last ${SHOWN} of ${all}` : ''
  return {
    caption: `Measurements of ${name}${which}`,
    columns: [numbers('time'), texts('phase'), texts('value'), texts('message')],
    rows: measurements.slice(-SHOWN).map(({ startedAt, phase, value, message }) => {
      return [startedAt === null ? '–' : formatTime(startedAt), phase, value, message]
    }),
  }
}
