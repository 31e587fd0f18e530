import type { ListNode, Parsed, ParseInner, PathNode } from './node.ts'

type Subscript = Parsed<readonly PathNode[]>

const KEY = /^'([^']*)'$/
const SLICE = /^(-?[0-9]*)(:-?[0-9]*)?(:-?[0-9]*)?$/

/** Reads what stands in square brackets: a union, a quoted key, an index or a slice. */
export function parseSubscript(written: string, parseInner: ParseInner): Subscript {
  const text = written === '*' ? ':' : written
  if (text.includes(',')) return parseUnion(text.split(','), parseInner)
  const key = KEY.exec(text)
  if (key !== null) {
    // The key is read as a field, so a dot in it still divides and a blank ends it.
    const field = parseInner(`.${key[1] ?? ''}`)
    return 'error' in field ? field : { node: field.node.nodes }
  }
  return parseSlice(text)
}

function parseUnion(texts: readonly string[], parseInner: ParseInner): Subscript {
  const members: ListNode[] = []
  for (const text of texts) {
    const member = parseInner(`[${text.replace(/^ +| +$/g, '')}]`)
    if ('error' in member) return member
    members.push(member.node)
  }
  return { node: [{ kind: 'union', members }] }
}

function parseSlice(text: string): Subscript {
  const found = SLICE.exec(text)
  if (found === null) return { error: `invalid array index ${text}` }
  const written = [found[1] ?? '', (found[2] ?? '').slice(1), (found[3] ?? '').slice(1)]
  for (const part of written) {
    if (part !== '' && !isInt(part)) return { error: `array index ${part} is not a number` }
  }
  const [start = null, end = null, step = null] = written.map((part) =>
    part === '' ? null : Number(part),
  )
  const endIsDerived = found[2] === undefined
  return {
    node: [
      { kind: 'array', start, end: endIsDerived ? (start ?? 0) + 1 : end, step, endIsDerived },
    ],
  }
}

function isInt(part: string): boolean {
  if (!/^-?[0-9]+$/.test(part)) return false
  const value = BigInt(part)
  return value <= 9223372036854775807n && value >= -9223372036854775808n
}
