import type { Report, ReportTable } from '../report.ts'
import { evidenceText, fixText } from './evidenceText.ts'

/** How a report is laid out. */
export interface ReportTextOptions {
  /** Characters in a line; 80 if absent. Tables may be wider than a narrow terminal. */
  readonly width?: number
}

/** A report for a terminal: plain text, no colours, every line as wide as asked for at most. */
export function reportText(report: Report, options: ReportTextOptions = {}): string {
  const { title } = report
  const width = Math.max(0, options.width ?? WIDTH)
  const heading = `${title}\n${'='.repeat(Math.min(title.length, width))}\n`
  const body = reportBodyText(report, options)
  return body === '' ? heading : `${heading}\n${body}`
}

const WIDTH = 80

/** The same without its title, for what has headings of its own; '' if it says nothing more. */
export function reportBodyText(report: Report, { width = WIDTH }: ReportTextOptions = {}): string {
  const { sentences, tables, fixes } = report
  const parts: string[] = []
  const said = sentences.map(({ text, evidence }) => {
    const found = evidence.map(evidenceText).filter((one) => one !== '')
    return wrapped(found.length === 0 ? text : `${text} [${found.join('; ')}]`, width, '')
  })
  if (said.length > 0) parts.push(said.join('\n'))
  for (const table of tables) parts.push(tableText(table))
  if (fixes.length > 0) {
    const lines = fixes.map((fix) => wrapped(fixText(fix), width - 2, '  ').replace('  ', '- '))
    parts.push(['Fix:', ...lines].join('\n'))
  }
  return parts.length === 0 ? '' : `${parts.join('\n\n')}\n`
}

// Words are never cut: what is longer than a line stands in one of its own.
function wrapped(text: string, width: number, indent: string): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && longer.length > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line].map((one) => indent + one).join('\n')
}

function tableText({ caption, columns, rows }: ReportTable): string {
  const cells = [columns.map(({ title }) => title), ...rows]
  const widths = columns.map((_, column) =>
    Math.max(...cells.map((row) => (row[column] ?? '').length)),
  )
  const lines = cells.map((row) =>
    columns
      .map(({ align }, column) => {
        const cell = row[column] ?? ''
        const width = widths[column] ?? 0
        return align === 'right' ? cell.padStart(width) : cell.padEnd(width)
      })
      .join('  ')
      .trimEnd(),
  )
  return (caption === '' ? lines : [caption, ...lines]).join('\n')
}
