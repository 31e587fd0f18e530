import { formatTime } from '../go/timeText.ts'
import type { RunOdds } from './odds/runOdds.ts'
import type { Odds } from './odds.ts'
import { numbers, type Report, type Sentence, sentence, texts } from './report.ts'

/** How reliable a template is, for people. */
export function oddsReport({ good, bad, abortsGood, missesBad, diagnostics }: Odds): Report {
  const rows = [
    ...(good === null ? [] : [rowOf('good', good)]),
    ...(bad === null ? [] : [rowOf('bad', bad)]),
  ]
  const sentences: Sentence[] = diagnostics.map(({ message, hint }) =>
    sentence(`${message}. ${hint}`),
  )
  if (abortsGood !== null) {
    sentences.push(sentence(`A good release is taken back in ${percent(abortsGood)} of all cases.`))
  }
  if (missesBad !== null) {
    sentences.push(sentence(`A bad release passes in ${percent(missesBad)} of all cases.`))
  }
  if (rows.length > 0) {
    sentences.push(
      sentence('Measurements are taken to be independent: windows that overlap are not.'),
    )
  }
  return {
    title: 'How often the verdict is wrong',
    sentences,
    tables:
      rows.length === 0
        ? []
        : [
            {
              caption: 'How a run ends',
              columns: [
                texts('release'),
                ...['Successful', 'Failed', 'Inconclusive', 'Error', 'Running'].map(numbers),
                numbers('ends badly after'),
              ],
              rows,
            },
          ],
    fixes: [],
  }
}

function rowOf(name: string, odds: RunOdds): readonly string[] {
  const { successful, failed, inconclusive, error, running, endsBadlyAfter } = odds
  return [
    name,
    ...[successful, failed, inconclusive, error, running].map(percent),
    endsBadlyAfter === null ? 'never' : formatTime(Math.round(endsBadlyAfter / 1000) * 1000),
  ]
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)} %`
}
