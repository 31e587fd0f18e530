import type { Span } from '../picture/picture.ts'
import type { Frame } from './panel.ts'
import { escaped, fitted, label } from './text.ts'

const HEIGHT = 20
const PADDING = 4

/** Spans beside each other as boxes, each with its words as far as they have room. */
export function strip(
  spans: readonly Span[],
  top: number,
  frame: Frame,
  fillOf: (span: Span) => string,
): string {
  return spans.map((span) => box(span, top, frame, fillOf(span))).join('')
}

function box(span: Span, top: number, frame: Frame, fill: string): string {
  const { axis } = frame
  const [from, to] = [axis.xOf(span.from), axis.xOf(span.to)]
  const width = Math.max(1, to - from)
  const title = span.detail === '' ? span.text : `${span.text}: ${span.detail}`
  const room = roomIn(from, to, frame)
  const words = fitted(span.text, room.to - room.from - 2 * PADDING)
  const shape = `<rect x="${from}" y="${top}" width="${width}" height="${HEIGHT}" fill="${fill}" stroke="var(--paper)"><title>${escaped(title)}</title></rect>`
  return words === '' ? shape : shape + label(room.from + PADDING, top + 14, words)
}

// Words do not run over a place at which the picture is torn.
function roomIn(from: number, to: number, { axis }: Frame): { from: number; to: number } {
  const tears = axis.breaks.map(({ left, right }) => (left + right) / 2)
  const inside = tears.filter((x) => x > from && x < to).map(Math.round)
  const edges = [from, ...inside, to]
  let widest = { from, to: edges[1] ?? to }
  for (let index = 1; index < edges.length; index++) {
    const [left, right] = [edges[index - 1] ?? from, edges[index] ?? to]
    const room = {
      from: index === 1 ? left : left + 6,
      to: index === edges.length - 1 ? right : right - 6,
    }
    if (room.to - room.from > widest.to - widest.from || index === 1) widest = room
  }
  return widest
}
