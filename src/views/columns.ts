import { unpainted } from './paint.ts'

/**
 * Rows of cells as aligned lines: every column as wide as its widest cell (in characters) and two
 * blanks apart; the last column is not padded. Each line ends with a line feed.
 */
export function toColumns(rows: readonly (readonly string[])[]): string {
  const widths: number[] = []
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      widths[column] = Math.max(widths[column] ?? 0, widthOf(cell))
    }
  }
  return rows.map((row) => `${line(row, widths)}\n`).join('')
}

function line(row: readonly string[], widths: readonly number[]): string {
  return row
    .map((cell, column) => {
      if (column === row.length - 1) return cell
      return cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell) + 2)
    })
    .join('')
}

/** A cell that is no narrower than so many characters. */
export function padded(cell: string, width: number): string {
  return cell + ' '.repeat(Math.max(0, width - widthOf(cell)))
}

// Colours take no room.
function widthOf(cell: string): number {
  return [...unpainted(cell)].length
}
