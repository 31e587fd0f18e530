import type { Timeline } from '../timeline/timeline.ts'
import { between } from '../units/time.ts'
import { clockText } from './chart/clock.ts'
import { changesOf, type PictureChange } from './picture/changes.ts'
import { type ChangeColumn, columnsOf } from './picture/columns.ts'
import { pictureOf } from './picture/pictureOf.ts'
import { revisionText } from './picture/revisionText.ts'

/** What of a timeline is shown. */
export interface MarkdownOptions {
  /** Lines of the table at most; 60 if absent. What is left out is said. */
  readonly rows?: number
}

const ROWS = 60

/** A simulation as Markdown for a pull request: how it ended, and a table of what happened. */
export function toMarkdown(timeline: Timeline, options: MarkdownOptions = {}): string {
  const picture = pictureOf(timeline)
  const last = picture.phases.at(-1)
  if (last === undefined) return '**Nothing happened.**\n'
  const all = changesOf(picture)
  const listed = all.slice(0, Math.max(1, options.rows ?? ROWS))
  const why = last.detail === '' ? '' : `: ${cell(last.detail)}`
  const when = clockText(between(picture.from, last.from))
  const pods = picture.revisions.map((revision) => cell(revisionText(revision))).join(' + ')
  const columns = columnsOf(all)
  const rest = all.length - listed.length
  return [
    `**${cell(picture.name)}** is **${last.text}** after ${when}${why}`,
    '',
    `| ${columns.map(({ title }) => title).join(' | ')} |`,
    `| ${columns.map(({ isNumber }) => (isNumber ? '---:' : '---')).join(' | ')} |`,
    ...listed.map((change) => `| ${columns.map((one) => cells(one, change)).join(' | ')} |`),
    '',
    `Ready pods: ${pods === '' ? 'none' : pods}.`,
    ...(rest === 0 ? [] : ['', `And ${rest} more changes.`]),
    '',
  ].join('\n')
}

function cells(column: ChangeColumn, change: PictureChange): string {
  return column.cell(change).map(cell).join('<br>')
}

// Nothing of a message may end the cell, the line or the emphasis.
function cell(text: string): string {
  return text
    .replace(/[\\`*_|<>[\]]/g, (character) => `\\${character}`)
    .replace(/\s+/g, ' ')
    .trim()
}
