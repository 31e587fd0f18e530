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

function box(span: Span, top: number, { axis }: Frame, fill: string): string {
  const [from, to] = [axis.xOf(span.from), axis.xOf(span.to)]
  const width = Math.max(1, to - from)
  const title = span.detail === '' ? span.text : `${span.text}: ${span.detail}`
  const words = fitted(span.text, width - 2 * PADDING)
  const shape = `<rect x="${from}" y="${top}" width="${width}" height="${HEIGHT}" fill="${fill}" stroke="var(--paper)"><title>${escaped(title)}</title></rect>`
  return words === '' ? shape : shape + label(from + PADDING, top + 14, words)
}
