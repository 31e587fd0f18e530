import { between, type Instant } from '../../units/time.ts'
import { toColumns } from '../columns.ts'
import { clockText } from './clock.ts'
import { letterOf } from './phases.ts'
import type { ChartRow } from './row.ts'

const MOST = 40
const MESSAGE_WIDTH = 46

/** A table with a line for each change: when, and how everything stood from then on. */
export function changeLines(changes: readonly ChartRow[], from: Instant): string {
  const listed = changes.slice(0, MOST)
  const rows = listed.map((row, index) => [
    letterOf(index),
    clockText(between(from, row.at)),
    `${row.weight}`,
    `${row.stablePods}`,
    `${row.canaryPods}`,
    row.phase,
    shortened(row.message),
  ])
  const rest = changes.length - listed.length
  const table = toColumns([['', 'time', 'weight', 'stable', 'canary', 'phase', 'message'], ...rows])
  return rest === 0 ? table : `${table}   and ${rest} more changes\n`
}

function shortened(message: string): string {
  const line = message.replaceAll('\n', ' ')
  const characters = [...line]
  return characters.length <= MESSAGE_WIDTH
    ? line
    : `${characters.slice(0, MESSAGE_WIDTH - 1).join('')}…`
}
