import { bad, type Found, good, goTypeOf, isNull, json, type Walked } from './found.ts'
import type { ArrayNode } from './node.ts'

/** `[n]`, `[start:end:step]` and `[*]` on each of the lists found so far. */
export function sliceEach(input: readonly Found[], node: ArrayNode): Walked {
  const values: Found[] = []
  for (const found of input) {
    if (isNull(found)) continue
    if (found.kind === 'none') {
      return {
        values: input,
        error: 'reflect: call of reflect.Value.Type on zero Value',
        panic: true,
      }
    }
    if (found.kind !== 'json' || !Array.isArray(found.value)) {
      return bad(input, `${goTypeOf(found)} is not array or slice`)
    }
    const list = found.value
    const { start, end } = boundsOf(node, list.length)
    // No element asked for: the original gives up the remaining lists as well.
    if (start === end) return good(values)
    const error = errorOf(node, start, end, list.length)
    if (error !== null) return bad(input, error)
    for (let at = start; at < end; at += node.step ?? 1) values.push(json(list[at] ?? null))
  }
  return good(values)
}

function boundsOf(node: ArrayNode, length: number): { start: number; end: number } {
  const start = node.start ?? 0
  const end = node.end ?? length
  return {
    start: start < 0 ? start + length : start,
    end: end < 0 || (end === 0 && node.endIsDerived) ? end + length : end,
  }
}

function errorOf(node: ArrayNode, start: number, end: number, length: number): string | null {
  const outOfBounds = (index: number): string =>
    `array index out of bounds: index ${index}, length ${length}`
  if (start >= length || start < 0) return outOfBounds(start)
  if (end > length || end < 0) return outOfBounds(end - 1)
  if (start > end) return `starting index ${start} is greater than ending index ${end}`
  return node.step !== null && node.step <= 0 ? 'step must be > 0' : null
}
