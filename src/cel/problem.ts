/** Something wrong with an expression, and where. */
export interface SyntaxProblem {
  /** In UTF-16 units from the beginning of the expression. */
  readonly at: number
  readonly message: string
}

/**
 * Problems as cel-go prints them (`common.Errors`): line and column from 1, the line itself, and a
 * caret below the place.
 */
export function problemText(source: string, problems: readonly SyntaxProblem[]): string {
  return [...problems]
    .sort((a, b) => a.at - b.at)
    .map((problem) => printed(source, problem))
    .join('\n')
}

function printed(source: string, { at, message }: SyntaxProblem): string {
  const before = source.slice(0, at)
  const line = before.split('\n').length
  const column = [...before.slice(before.lastIndexOf('\n') + 1)].length
  const snippet = (source.split('\n')[line - 1] ?? '').replaceAll('\t', ' ')
  const caret = `${'.'.repeat(column)}^`
  return `ERROR: <input>:${line}:${column + 1}: ${message}\n | ${snippet}\n | ${caret}`
}
