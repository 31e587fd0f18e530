import type { Timeline } from '../timeline/timeline.ts'
import { between } from '../units/time.ts'
import { clockText } from './chart/clock.ts'
import { changesOf, type PictureChange } from './picture/changes.ts'
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
  const rest = all.length - listed.length
  return [
    `**${cell(picture.name)}** is **${last.text}** after ${when}${why}`,
    '',
    `| time | what happens | weight asked | real | ready pods | phase |`,
    '| ---: | --- | ---: | ---: | --- | --- |',
    ...listed.map(line),
    '',
    `Ready pods: ${pods === '' ? 'none' : pods}.`,
    ...(rest === 0 ? [] : ['', `And ${rest} more changes.`]),
    '',
  ].join('\n')
}

function line({ time, events, asked, real, pods, phase }: PictureChange): string {
  const cells = [
    time,
    events.map(cell).join('<br>'),
    `${asked}`,
    `${Math.round(real * 10) / 10}`,
    pods,
    phase,
  ]
  return `| ${cells.join(' | ')} |`
}

// Nothing of a message may end the cell, the line or the emphasis.
function cell(text: string): string {
  return text
    .replace(/[\\`*_|<>[\]]/g, (character) => `\\${character}`)
    .replace(/\s+/g, ' ')
    .trim()
}
