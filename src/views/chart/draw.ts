import { type Instant, instant } from '../../units/time.ts'
import { areaLines } from './area.ts'
import { changeLines, isRoutedElse } from './changes.ts'
import { letterLine, phaseLegend, phaseStrip } from './phases.ts'
import { type ChartRow, looksSame } from './row.ts'
import { axisLines, endOf, timeScale } from './scale.ts'

const COLUMNS = 80

/** The chart of rows in order of time, as lines of text. */
export function drawChart(given: readonly ChartRow[]): string {
  const rows = given.some(isRoutedElse) ? given : given.map(unrouted)
  const [first] = rows
  if (first === undefined) return 'nothing happened\n'
  const changes = changesIn(rows)
  const scale = timeScale(first.at, endOfChart(changes), COLUMNS)
  const shown = Array.from({ length: COLUMNS }, (_, column) => rowAt(rows, endOf(scale, column)))
  // Folded, not spread: a call takes only so many arguments, and a day has 86,400 seconds.
  const fullWeight = rows.reduce((most, { weight }) => Math.max(most, weight), 100)
  const fullPods = rows.reduce(
    (most, row) => Math.max(most, row.stablePods, row.canaryPods, row.otherPods),
    1,
  )
  const [axis, times] = axisLines(scale)
  const weights = shown.map(({ weight }) => weight)
  const stable = shown.map(({ stablePods }) => stablePods)
  const canary = shown.map(({ canaryPods }) => canaryPods)
  const other = shown.map(({ otherPods }) => otherPods)
  const hasOthers = changes.some(({ otherPods }) => otherPods > 0)
  const lines = [
    ...plot(['weight', '(new)'], fullWeight, areaLines(weights, fullWeight, 5)),
    ...plot(['pods', '(stable)'], fullPods, areaLines(stable, fullPods, 2)),
    ...plot(['pods', '(canary)'], fullPods, areaLines(canary, fullPods, 2)),
    ...(hasOthers ? plot(['pods', '(other)'], fullPods, areaLines(other, fullPods, 2)) : []),
    beside('phase', '', ' ', phaseStrip(shown)),
    beside('', '', ' ', letterLine(changes, scale)),
    beside('time', '', ' ', axis),
    beside('', '', ' ', times),
    '',
    `phase    ${phaseLegend(shown)}`,
    'weight   what the newest version should get of all requests: 100 once it is the stable one',
    ...(changes.some(isRoutedElse) ? ['router   what it gets by the traffic router'] : []),
    'pods     those that are ready',
    ...(hasOthers ? ['other    pods of versions that are neither stable nor the newest'] : []),
    '',
  ]
  const text = `${lines.join('\n')}\n${changeLines(changes, first.at)}`
  return text.replaceAll(/ +$/gm, '')
}

// What is nowhere shown is no change.
function unrouted(row: ChartRow): ChartRow {
  return { ...row, routedWeight: null }
}

function changesIn(rows: readonly ChartRow[]): readonly ChartRow[] {
  return rows.filter((row, index) => {
    const before = rows[index - 1]
    return before === undefined || !looksSame(before, row)
  })
}

// Nothing happens after the last change, so that a little more is enough to see how it ended.
function endOfChart(changes: readonly ChartRow[]): Instant {
  const from = changes[0]?.at ?? 0
  const changed = changes.at(-1)?.at ?? from
  return instant(changed + Math.max(1000, (changed - from) / 10))
}

function rowAt(rows: readonly ChartRow[], at: Instant): ChartRow {
  return rows.findLast((row) => row.at < at) ?? (rows[0] as ChartRow)
}

function plot(names: readonly string[], full: number, lines: readonly string[]): readonly string[] {
  const curve = lines.map((line, index) =>
    beside(names[index] ?? '', index === 0 ? `${full}` : '', '│', line),
  )
  return [...curve, beside('', '0', '└', '─'.repeat(COLUMNS))]
}

function beside(name: string, label: string, edge: string, line: string): string {
  return `${name.padEnd(9)}${label.padStart(4)} ${edge}${line}`
}
