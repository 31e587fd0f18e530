import { between, type Instant } from '../../units/time.ts'
import { toColumns } from '../columns.ts'
import { clockText } from './clock.ts'
import { letterOf } from './phases.ts'
import type { ChartRow } from './row.ts'

const MOST = 40
const MESSAGE_WIDTH = 46

/** A column that is there only where some row has something to show in it. */
interface Column {
  readonly title: string
  readonly isShown: (row: ChartRow) => boolean
  readonly cell: (row: ChartRow) => string
}

const columns: readonly Column[] = [
  { title: 'weight', isShown: () => true, cell: ({ weight }) => `${weight}` },
  {
    title: 'router',
    isShown: isRoutedElse,
    cell: ({ routedWeight }) => (routedWeight === null ? '' : `${routedWeight}`),
  },
  { title: 'stable', isShown: () => true, cell: ({ stablePods }) => `${stablePods}` },
  { title: 'canary', isShown: () => true, cell: ({ canaryPods }) => `${canaryPods}` },
  {
    title: 'other',
    isShown: ({ otherPods }) => otherPods > 0,
    cell: ({ otherPods }) => `${otherPods}`,
  },
  { title: 'phase', isShown: () => true, cell: ({ phase }) => phase },
  { title: 'message', isShown: () => true, cell: ({ message }) => shortened(message) },
]

/** The traffic router has another weight than the one that was asked for. */
export function isRoutedElse({ weight, routedWeight }: ChartRow): boolean {
  return routedWeight !== null && routedWeight !== weight
}

/** A table with a line for each change: when, and how everything stood from then on. */
export function changeLines(changes: readonly ChartRow[], from: Instant): string {
  const listed = changes.slice(0, MOST)
  const shown = columns.filter(({ isShown }) => changes.some(isShown))
  const rows = listed.map((row, index) => [
    letterOf(index),
    clockText(between(from, row.at)),
    ...shown.map(({ cell }) => cell(row)),
  ])
  const rest = changes.length - listed.length
  const table = toColumns([['', 'time', ...shown.map(({ title }) => title)], ...rows])
  return rest === 0 ? table : `${table}   and ${rest} more changes\n`
}

function shortened(message: string): string {
  const line = message.replaceAll('\n', ' ')
  const characters = [...line]
  return characters.length <= MESSAGE_WIDTH
    ? line
    : `${characters.slice(0, MESSAGE_WIDTH - 1).join('')}…`
}
