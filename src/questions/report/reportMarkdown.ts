import type { Report, ReportTable } from '../report.ts'
import { evidenceText, fixText } from './evidenceText.ts'

/**
 * A report for a pull request, in GitHub's Markdown. Names of fields and images stay as they are.
 */
export function reportMarkdown({ title, sentences, tables, fixes }: Report): string {
  const parts = [`### ${escaped(title)}`]
  for (const { text, evidence } of sentences) {
    const found = evidence.map(evidenceText).filter((one) => one !== '')
    parts.push(
      found.length === 0 ? escaped(text) : `${escaped(text)} _(${escaped(found.join('; '))})_`,
    )
  }
  for (const table of tables) parts.push(tableMarkdown(table))
  if (fixes.length > 0) {
    parts.push(['**Fix**', '', ...fixes.map((fix) => `- ${escaped(fixText(fix))}`)].join('\n'))
  }
  return `${parts.join('\n\n')}\n`
}

function tableMarkdown({ caption, columns, rows }: ReportTable): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const lines = [
    line(columns.map(({ title }) => escaped(title))),
    line(columns.map(({ align }) => (align === 'right' ? '---:' : '---'))),
    ...rows.map((row) => line(columns.map((_, column) => escaped(row[column] ?? '')))),
  ]
  return (caption === '' ? lines : [`**${escaped(caption)}**`, '', ...lines]).join('\n')
}

// What Markdown would take for its own; a line break would end a row of a table.
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|#~]/g, '\\$&').replace(/\s*\n\s*/g, ' ')
}
