import type { PictureSpan } from '../picture/picture.ts'
import type { Frame } from './panel.ts'
import { element, fitted, label, tooltip } from './text.ts'

const HEIGHT = 20
const PADDING = 4

/** Spans beside each other as boxes, each with its words as far as they have room. */
export function strip(
  spans: readonly PictureSpan[],
  top: number,
  frame: Frame,
  fillOf: (span: PictureSpan) => string,
): string {
  return spans.map((span) => box(span, top, frame, fillOf(span))).join('')
}

function box(span: PictureSpan, top: number, { axis }: Frame, fill: string): string {
  const [from, to] = [axis.xOf(span.from), axis.xOf(span.to)]
  const width = Math.max(1, to - from)
  const title = span.detail === '' ? span.text : `${span.text}: ${span.detail}`
  const words = fitted(span.text, width - 2 * PADDING)
  const shape = element(
    'rect',
    { x: from, y: top, width, height: HEIGHT, fill, stroke: 'var(--paper)' },
    tooltip(title),
  )
  return words === '' ? shape : shape + label(from + PADDING, top + 14, words)
}
