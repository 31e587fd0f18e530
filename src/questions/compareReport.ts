import { formatTime } from '../go/timeText.ts'
import { type FigureName, figureNames } from './compare/figures.ts'
import type { ComparedRelease, Comparison, FigureChange } from './compare.ts'
import { numbers, type Report, type ReportTable, sentence, texts } from './report.ts'

/** What a change is worth, for people. */
export function compareReport({ releases, isSame }: Comparison): Report {
  const ended = releases.flatMap((one) =>
    one.ends === null
      ? []
      : [
          sentence(`${nameOf(one)} ends ${plainly(one.ends.after)}.`),
          sentence(`Before the change it ended ${plainly(one.ends.before)}.`),
        ],
  )
  const same = releases.filter(({ changes, ends }) => changes.length === 0 && ends === null)
  return {
    title: 'What the change does to a release',
    sentences: isSame
      ? [sentence('Nothing differs: it takes as long, and costs as much.')]
      : [...ended, ...same.map((one) => sentence(`${nameOf(one)} is as before.`))],
    tables: releases.flatMap(tableOf),
    fixes: [],
  }
}

// The controller's words may end in a full stop of their own.
function plainly(end: string): string {
  return end.replace(/\.$/, '')
}

function nameOf({ release }: ComparedRelease): string {
  return release === null ? 'The release' : `A ${release} release`
}

function tableOf(one: ComparedRelease): readonly ReportTable[] {
  if (one.changes.length === 0) return []
  return [
    {
      caption: nameOf(one),
      columns: [texts('figure'), numbers('before'), numbers('after'), numbers('difference')],
      rows: one.changes.map(rowOf),
    },
  ]
}

function rowOf({ figure, before, after, difference }: FigureChange): readonly string[] {
  const sign = (difference ?? 0) > 0 ? '+' : ''
  return [
    words[figure],
    textOf(figure, before),
    textOf(figure, after),
    difference === null ? '' : `${sign}${textOf(figure, difference)}`,
  ]
}

function textOf(figure: FigureName, value: number | null): string {
  if (value === null) return 'never'
  return figureNames[figure] === 'time' ? formatTime(value) : String(value)
}

const words: { readonly [Name in FigureName]: string } = {
  duration: 'until it is the stable version',
  oldPodsGoneAfter: 'until the old pods are gone',
  backAfter: 'until no user meets the new version',
  exposure: 'users on the new version before that',
  peakPods: 'most pods',
  minAvailable: 'fewest available pods',
  failedRequests: 'failed requests',
  refusedRequests: 'refused requests',
}
