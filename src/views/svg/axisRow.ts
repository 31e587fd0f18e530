import { duration, type Instant } from '../../units/time.ts'
import { clockText } from '../chart/clock.ts'
import type { Frame } from './panel.ts'
import { label, textWidth } from './text.ts'

/** How much room {@link axisRow} takes. */
export function axisHeight({ axis }: Frame): number {
  return axis.breaks.length === 0 ? 24 : 42
}

/** Times below the picture, and below them how long the pieces are that are cut out. */
export function axisRow(top: number, from: Instant, { axis, left, right }: Frame): string {
  const ticks = axis.ticks.map(({ x, at }) => {
    const text = clockText(duration(at - from))
    const half = textWidth(text) / 2
    const middle = Math.round(Math.min(Math.max(x, left + half - 8), right - half))
    const words = label(middle, top + 18, text, ' class="m" text-anchor="middle"')
    return `<path class="g" d="M${x} ${top}v5"/>${words}`
  })
  let free = left
  const cuts = axis.breaks.flatMap((one) => {
    const middle = Math.round((one.left + one.right) / 2)
    const text = `cut: ${clockText(one.span)}`
    const half = textWidth(text) / 2
    const x = Math.round(Math.min(Math.max(middle, left + half), right - half))
    if (x - half < free) return []
    free = x + half + 6
    return [label(x, top + 36, text, ' class="m" text-anchor="middle"')]
  })
  return `<path class="g" d="M${left} ${top}H${right}"/>${ticks.join('')}${cuts.join('')}`
}

/** Torn edges through the curves where time is cut out. */
export function tears(top: number, bottom: number, { axis }: Frame): string {
  const teeth = Array.from({ length: Math.floor((bottom - top) / TOOTH) }, (_, index) =>
    index % 2 === 0 ? 3 : -3,
  )
  const down = teeth.map((aside) => `l${aside} ${TOOTH}`).join('')
  const up = [...teeth].reverse()
  const back = up.map((aside) => `l${-aside} ${-TOOTH}`).join('')
  return axis.breaks
    .map(({ left, right }) => {
      const x = Math.round((left + right) / 2)
      return `<path class="tear" d="M${x - 5} ${top}${down}h6${back}z"/>`
    })
    .join('')
}

const TOOTH = 6
