import { formatTime } from '../go/timeText.ts'
import type { DecidingSample, JudgedMetric, Judgement } from './judge.ts'
import { numbers, type Report, type Sentence, sentence, texts } from './report.ts'

/** What a template made of recorded data, for people. */
export function judgeReport(judgement: Judgement): Report {
  const { phase, endedAt, message, decidedBy, besides, otherwise, sawData, metrics } = judgement
  const said = judgement.diagnostics.map(({ message: text, hint }) => sentence(`${text}. ${hint}`))
  if (phase === '') return { title: 'Nothing was judged', sentences: said, tables: [], fixes: [] }
  const when = endedAt === null ? 'not over' : `over after ${formatTime(endedAt)}`
  const goes = otherwise === null ? [] : [sentence(otherwiseText(otherwise))]
  return {
    title: `The verdict: ${phase}`,
    sentences: [
      sentence(`The run is ${phase}, and ${when}${message === '' ? '' : `: ${message}`}.`),
      ...(decidedBy === null ? [] : [decidedSentence(decidedBy)]),
      ...besides.map(decidedSentence),
      ...goes,
      ...(sawData ? [] : [sentence('It never saw data: the verdict says nothing of the release.')]),
      ...said,
    ],
    tables: [
      {
        caption: 'Measurements',
        columns: [
          texts('metric'),
          texts('phase'),
          ...['Successful', 'Failed', 'Inconclusive', 'Error', 'with data'].map(numbers),
        ],
        rows: metrics.map(rowOf),
      },
    ],
    fixes: [],
  }
}

function decidedSentence({ metric, rule, number, at, value, path }: DecidingSample): Sentence {
  const found = value === '' ? '' : `, which found ${value}`
  const text = `Measurement ${number} of ${metric}${found}, decided.`
  return sentence(text, { at, rule, field: path })
}

function otherwiseText({ phase, endedAt }: NonNullable<Judgement['otherwise']>): string {
  const when = endedAt === null ? '' : ` after ${formatTime(endedAt)}`
  return `Had it been good, the run would have been ${phase}${when}.`
}

function rowOf(metric: JudgedMetric): readonly string[] {
  const { name, dryRun, phase, successful, failed, inconclusive, error, withData } = metric
  return [
    dryRun ? `${name} (dry run)` : name,
    phase,
    ...[successful, failed, inconclusive, error, withData].map(String),
  ]
}
