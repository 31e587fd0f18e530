/** A line of a table with its cells. */
export interface TableRow {
  /** From 1. */
  readonly line: number
  readonly cells: readonly TableCell[]
}

export interface TableCell {
  readonly text: string
  /** From 1. */
  readonly column: number
}

/**
 * Rows of comma-separated values (RFC 4180), or of ones that are separated by semicolons or tabs:
 * whichever is the first to stand in the text. Empty lines are left out. A quote that is never
 * closed ends with the text.
 */
export function tableRows(text: string): readonly TableRow[] {
  // A byte order mark, which spreadsheets write.
  const content = text.replace(/^\uFEFF/, '')
  const separator = /[,;\t]/.exec(content)?.[0] ?? ','
  const rows: TableRow[] = []
  let cells: TableCell[] = []
  let [line, lineFrom, at] = [1, 0, 0]
  let rowLine = 1
  const endRow = (): void => {
    if (cells.length > 1 || cells[0]?.text !== '') rows.push({ line: rowLine, cells })
    cells = []
  }
  while (at <= content.length) {
    const column = at - lineFrom + 1
    const cell = cellAt(content, at, separator)
    cells.push({ text: cell.text.trim(), column })
    for (let place = at; place < cell.end; place += 1) {
      if (content[place] !== '\n') continue
      line += 1
      lineFrom = place + 1
    }
    at = cell.end
    if (content[at] === separator) {
      at += 1
      continue
    }
    endRow()
    at += content.startsWith('\r\n', at) ? 2 : 1
    line += 1
    lineFrom = at
    rowLine = line
  }
  return rows
}

function cellAt(
  content: string,
  from: number,
  separator: string,
): { readonly text: string; readonly end: number } {
  let text = ''
  let quoted = false
  for (let at = from; ; at += 1) {
    const character = content[at]
    if (character === undefined) return { text, end: at }
    if (character === '"') {
      if (!quoted && text.trim() === '') quoted = true
      else if (quoted && content[at + 1] === '"') {
        text += '"'
        at += 1
      } else if (quoted) quoted = false
      else text += character
    } else if (!quoted && (character === separator || character === '\n')) return { text, end: at }
    else if (!quoted && character === '\r' && content[at + 1] === '\n') return { text, end: at }
    else text += character
  }
}
