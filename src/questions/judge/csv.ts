import { parseFloat64 } from '../../go/number.ts'
import { type Diagnostic, errorIn } from '../../units/diagnostic.ts'
import type { Json } from '../../units/json.ts'
import { type Instant, instant } from '../../units/time.ts'
import { type RecordedTime, readRecordedTime } from './recordedTime.ts'
import { nothingRecorded, type RecordedSample, type Recording, stepOf } from './recording.ts'
import { type TableCell, type TableRow, tableRows } from './table.ts'

/**
 * A table of samples: the time first, then a column for each metric. A first row without a time
 * names the columns. An empty cell is no data; `NaN` and `+Inf` are what Prometheus means by them.
 * Rows may stand in any order. Times of the calendar count from `startedAt`; null: from the
 * earliest of them.
 */
export function readCsv(text: string, startedAt: Instant | null): Recording {
  const rows = tableRows(text)
  const first = rows[0]
  if (first === undefined) {
    return nothingRecorded(objection({ line: 1, cells: [] }, 0, 'the table is empty', HINT))
  }
  const isHeader = readRecordedTime(first.cells[0]?.text ?? '') === null
  const header = isHeader ? first : null
  const body = isHeader ? rows.slice(1) : rows
  const width = first.cells.length
  const diagnostics: Diagnostic[] = []
  if (width < 2) diagnostics.push(objection(first, 0, 'there is no column beside the time', HINT))
  if (body.length === 0) diagnostics.push(objection(first, 0, 'no row has a time', TIME_HINT))
  const timed = body.map((row) => timedRow(row, width, diagnostics))
  const origin = originOf(timed, startedAt, diagnostics)
  if (diagnostics.length > 0) return nothingRecorded(...diagnostics)
  const sorted = timed.flatMap(({ time, answers }) =>
    time === null ? [] : [{ at: instant(time.at - origin), answers }],
  )
  sorted.sort((a, b) => a.at - b.at)
  const step = stepOf(sorted.map(({ at }) => at))
  const columns = first.cells.slice(1).map((_, index) => ({
    name: header?.cells[index + 1]?.text ?? '',
    samples: sorted.map(
      ({ at, answers }): RecordedSample => ({ at, answer: answers[index] ?? null }),
    ),
    step,
  }))
  return { columns, diagnostics: [] }
}

const HINT = 'Write a row a sample: time,value, such as 60,0.99.'
const TIME_HINT =
  'Write seconds since the run began (60), a duration (1m), Unix time, or 2026-01-01T00:01:00Z.'

interface TimedRow {
  readonly row: TableRow
  readonly time: RecordedTime | null
  readonly answers: readonly Json[]
}

function timedRow(row: TableRow, width: number, diagnostics: Diagnostic[]): TimedRow {
  const text = row.cells[0]?.text ?? ''
  const time = readRecordedTime(text)
  if (time === null) {
    diagnostics.push(objection(row, 0, `${JSON.stringify(text)} is no time`, TIME_HINT))
  }
  if (row.cells.length !== width) {
    const message = `the row has ${row.cells.length} cells, and the first one ${width}`
    diagnostics.push(objection(row, 0, message, 'Leave a cell empty where there was no data.'))
  }
  const answers = row.cells.slice(1).map((cell, index) => {
    const answer = answerOf(cell)
    if (answer !== undefined) return answer
    const message = `${JSON.stringify(cell.text)} is no number`
    const comma = /^-?\d+,\d+$/.test(cell.text) ? 'Write the decimal point as a point. ' : ''
    const hint = `${comma}Write a number, NaN, +Inf, -Inf, or nothing where there was no data.`
    diagnostics.push(objection(row, index + 1, message, hint))
    return null
  })
  return { row, time, answers }
}

// undefined: no number, and not nothing.
function answerOf({ text }: TableCell): Json | undefined {
  if (text === '') return null
  const parsed = parseFloat64(text)
  if (!parsed.ok) return undefined
  if (Number.isFinite(parsed.value)) return parsed.value
  return Number.isNaN(parsed.value) ? 'NaN' : parsed.value > 0 ? '+Inf' : '-Inf'
}

/** What is the beginning of the run on the clock of the table. */
function originOf(
  rows: readonly TimedRow[],
  startedAt: Instant | null,
  diagnostics: Diagnostic[],
): number {
  const timed = rows.filter(({ time }) => time !== null)
  const kind = timed[0]?.time?.kind ?? 'relative'
  for (const { row, time } of timed) {
    if (time?.kind === kind) continue
    const message = 'times of the calendar stand beside times since the beginning'
    diagnostics.push(objection(row, 0, message, TIME_HINT))
  }
  if (kind === 'relative') return 0
  return startedAt ?? Math.min(...timed.map(({ time }) => time?.at ?? 0))
}

function objection(
  { line, cells }: TableRow,
  index: number,
  message: string,
  hint: string,
): Diagnostic {
  const column = cells[index]?.column ?? 1
  return { ...errorIn('', 'not-a-table', message, hint), line, column }
}
