import type { ChartRow } from './row.ts'
import { columnOf, type TimeScale } from './scale.ts'

/** One character a phase, for the strip below the curves. */
const signs: Readonly<Record<string, string>> = {
  Progressing: '░',
  Paused: '▒',
  Healthy: '█',
  Degraded: '×',
}

export function phaseStrip(rows: readonly ChartRow[]): string {
  return rows.map(({ phase }) => signOf(phase)).join('')
}

/** What the characters of the strip mean, as far as they occur. */
export function phaseLegend(rows: readonly ChartRow[]): string {
  const phases = [...new Set(rows.map(({ phase }) => phase))]
  return phases.map((phase) => `${signOf(phase)} ${phase}`).join('   ')
}

function signOf(phase: string): string {
  return Object.hasOwn(signs, phase) ? (signs[phase] ?? '·') : '·'
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** The letter of a change in the order of time; '·' once there are no more. */
export function letterOf(index: number): string {
  return LETTERS[index] ?? '·'
}

/** A line with the letter of each change below its column; the first of several in one column. */
export function letterLine(changes: readonly ChartRow[], scale: TimeScale): string {
  const line = Array<string>(scale.columns).fill(' ')
  for (const [index, { at }] of changes.entries()) {
    const column = columnOf(scale, at)
    if (line[column] === ' ') line[column] = letterOf(index)
  }
  return line.join('')
}
