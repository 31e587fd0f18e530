import type { ListNode, Parsed, ParseInner, PathNode } from './node.ts'

/** Finds the end of a filter `[?(…)]` whose text begins at `from`. */
export function scanFilter(
  text: string,
  from: number,
): { text: string; next: number } | { error: string } {
  let pair = ''
  let closed = false
  for (let at = from; at < text.length && text[at] !== '\n'; at += 1) {
    const char = text[at] ?? ''
    if (char === '"' || char === "'") {
      // Only the first quoted text hides a bracket: the original does not look for a second one.
      if (pair === '') pair = char
      else if (char === pair && text[at - 1] !== '\\') closed = true
    } else if (char === ')' && (pair !== '') === closed) {
      if (text[at + 1] !== ']') return { error: 'unclosed array expect ]' }
      return { text: text.slice(from, at), next: at + 2 }
    }
  }
  return { error: 'unterminated filter' }
}

const COMPARISON = /^([^!<>=]+)([!<>=]+)([^\n]+)$/

/** Reads the inside of a filter: one comparison, or an operand that has to exist. */
export function parseFilterText(text: string, parseInner: ParseInner): Parsed<PathNode> {
  const found = COMPARISON.exec(text)
  const left = parseInner(found === null ? text : (found[1] ?? ''))
  if ('error' in left) return left
  if (found === null) {
    const right: ListNode = { kind: 'list', nodes: [] }
    return { node: { kind: 'filter', left: left.node, right, operator: 'exists' } }
  }
  const right = parseInner(found[3] ?? '')
  if ('error' in right) return right
  const operator = found[2] ?? ''
  return { node: { kind: 'filter', left: left.node, right: right.node, operator } }
}
