import type { AnalysisPhase } from '../../analysis/phase.ts'
import { isWorse } from '../../analysis/phase.ts'
import type { PictureMeasurement } from '../picture/picture.ts'
import type { TimeAxis } from '../picture/timeAxis.ts'

interface Sign {
  readonly colour: string
  /** Path data around its middle. */
  readonly shape: string
}

const signs: Readonly<Record<string, Sign>> = {
  Successful: { colour: 'var(--good)', shape: 'm-4 0l3 4l6 -8' },
  Failed: { colour: 'var(--bad)', shape: 'm-4 -4l8 8m0 -8l-8 8' },
  Error: { colour: 'var(--unsure)', shape: 'm-4 4l4 -8l4 8z' },
  Inconclusive: { colour: 'var(--unsure)', shape: 'm0 -4l4 4l-4 4l-4 -4z' },
}

/** The sign of a measurement, or of a run, around a point; '' for what has no verdict yet. */
export function sign(phase: AnalysisPhase, x: number, y: number): string {
  const found = Object.hasOwn(signs, phase) ? signs[phase] : undefined
  if (found === undefined) return ''
  return `<path class="tick" stroke="${found.colour}" d="M${x} ${y}${found.shape}"/>`
}

const CLOSEST = 11

/** Signs along a line; where they would touch, the worst stands for those that it hides. */
export function signsAlong(
  measurements: readonly PictureMeasurement[],
  axis: TimeAxis,
  y: number,
): string {
  const shown: { x: number; phase: AnalysisPhase }[] = []
  for (const { at, phase } of measurements) {
    const x = axis.xOf(at)
    const before = shown.at(-1)
    if (before === undefined || x - before.x >= CLOSEST) shown.push({ x, phase })
    else if (isWorse(before.phase, phase)) before.phase = phase
  }
  return shown.map(({ x, phase }) => sign(phase, x, y)).join('')
}
