import type { Instant } from '../../units/time.ts'
import type { TimeAxis } from '../picture/timeAxis.ts'

/** A line that holds each value until the next one: path data, in whole pixels. */
export function stepLine(
  axis: TimeAxis,
  points: readonly { readonly at: Instant }[],
  yOf: (index: number) => number,
  end: number,
): string {
  let path = ''
  let y: number | null = null
  for (let index = 0; index < points.length; index++) {
    const next = yOf(index)
    if (next === y) continue
    const x = axis.xOf((points[index] as { readonly at: Instant }).at)
    path += y === null ? `M${x} ${next}` : `H${x}V${next}`
    y = next
  }
  return path === '' ? '' : `${path}H${end}`
}

/** What is between such a line and a level below it. */
export function stepArea(line: string, start: number, level: number): string {
  return line === '' ? '' : `${line}V${level}H${start}Z`
}
