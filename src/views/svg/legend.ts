import { routerDiffers } from '../picture/columns.ts'
import type { Picture } from '../picture/picture.ts'
import { revisionText } from '../picture/revisionText.ts'
import type { Frame } from './panel.ts'
import { phaseFill } from './panels/phases.ts'
import { fillOf } from './patterns.ts'
import { element, fitted, label, textWidth } from './text.ts'
import { sign } from './ticks.ts'

interface Entry {
  readonly text: string
  /** The sign at a place: its left edge and the base line of the text. */
  readonly drawn: (x: number, y: number) => string
}

export interface Legend {
  readonly height: number
  readonly draw: (top: number) => string
}

const LINE = 21
const SIGN = 24
const GAP = 16

/** What the lines, fills and signs of a picture mean, as far as they occur in it. */
export function legendOf(picture: Picture, { left, right, scope, axis }: Frame): Legend {
  const entries = [
    ...linesIn(picture),
    ...revisionsIn(picture, scope),
    ...phasesIn(picture),
    ...signsIn(picture),
    ...(axis.breaks.length > 0 ? [cut] : []),
  ]
  const lines: { readonly entry: Entry; readonly x: number; readonly line: number }[] = []
  let [x, line] = [left, 0]
  for (const entry of entries) {
    const width = SIGN + textWidth(entry.text)
    if (x > left && x + width > right) [x, line] = [left, line + 1]
    lines.push({ entry, x, line })
    x += width + GAP
  }
  return {
    height: (line + 1) * LINE + 8,
    draw: (top) =>
      lines
        .map((one) => {
          const y = top + 16 + one.line * LINE
          return one.entry.drawn(one.x, y) + label(one.x + SIGN, y, one.entry.text)
        })
        .join(''),
  }
}

const weightLines: readonly Entry[] = [
  { text: 'weight asked for', drawn: (x, y) => stroke('asked', x, y) },
  {
    text: 'weight that is real',
    drawn: (x, y) =>
      element('rect', { class: 'area', x, y: y - 6, width: 18, height: 8 }) +
      stroke('real', x, y - 2),
  },
]

function linesIn({ rows, actions, fullWeight }: Picture): readonly Entry[] {
  const entries: Entry[] = [
    ...(fullWeight === 0 ? [] : weightLines),
    ...(rows.some(routerDiffers) ? [{ text: 'weight of the router', drawn: routed }] : []),
    { text: 'pods that exist', drawn: (x, y) => stroke('all', x, y) },
  ]
  if (rows.some(({ others }) => others > 0)) {
    const drawn = (x: number, y: number): string => box(x, y, 'var(--muted)')
    entries.push({ text: 'others: pods neither stable nor newest', drawn })
  }
  if (rows.some(({ failedPerSecond }) => failedPerSecond > 0)) {
    const drawn = (x: number, y: number): string => box(x, y, 'var(--failed)')
    entries.push({ text: 'requests that fail', drawn })
  }
  if (actions.length > 0) {
    const drawn = (x: number, y: number): string =>
      `<path class="mark" d="M${x + 4} ${y - 9}h10l-5 8z"/>`
    entries.push({ text: 'somebody acts', drawn })
  }
  return entries
}

function routed(x: number, y: number): string {
  return stroke('routed', x, y)
}

const LONGEST = 300

function revisionsIn({ revisions }: Picture, scope: string): readonly Entry[] {
  return revisions.map((revision, place) => ({
    text: fitted(`${place === 0 ? 'ready pods of ' : ''}${revisionText(revision)}`, LONGEST),
    drawn: (x, y) => box(x, y, fillOf(scope, place)),
  }))
}

// The strip says their names where they have room; here are those that may have none.
function phasesIn({ phases }: Picture): readonly Entry[] {
  const occurring = [...new Set(phases.map(({ text }) => text))]
  return occurring.map((text) => ({ text, drawn: (x, y) => box(x, y, phaseFill(text)) }))
}

const meanings = [
  ['Successful', 'good measurement'],
  ['Failed', 'failed measurement'],
  ['Error', 'measurement in error'],
  ['Inconclusive', 'inconclusive measurement'],
] as const

function signsIn({ analyses }: Picture): readonly Entry[] {
  const occurring = new Set<string>()
  for (const { measurements } of analyses) {
    for (const { phase } of measurements) occurring.add(phase)
  }
  return meanings
    .filter(([phase]) => occurring.has(phase))
    .map(([phase, text]) => ({ text, drawn: (x, y) => sign(phase, x + 9, y - 5) }))
}

const cut: Entry = {
  text: 'time cut out',
  drawn: (x, y) => `<path class="tear" d="M${x + 6} ${y - 12}l3 5l-3 5l3 5h6l-3 -5l3 -5l-3 -5z"/>`,
}

function stroke(look: string, x: number, y: number): string {
  return `<path class="${look}" d="M${x} ${y - 4}h18"/>`
}

function box(x: number, y: number, fill: string): string {
  const place = { x, y: y - 11, width: 18, height: 13 }
  return element('rect', { ...place, fill, stroke: 'var(--muted)' })
}
