import type { JsonObject } from '../units/json.ts'
import { compare } from './compare.ts'
import { bad, type Found, good, isNull, json, printFound, type Walked } from './found.ts'
import type { FilterNode, ListNode, PathNode } from './node.ts'
import { sliceEach } from './slice.ts'

/** What one evaluation of a template keeps track of. It belongs to that evaluation alone. */
export interface PathWalk {
  /** In which order the keys of a map are visited. Go's order is random, so none is right. */
  readonly keysOf: (object: JsonObject) => readonly string[]
  /** A map with several keys was listed, so the order of the answer depends on Go's. */
  listedMap: boolean
  /** Values that may still be visited. */
  budget: number
  /** Loops that were announced by `range` and have not begun, that run, and that `end` closes. */
  beginRange: number
  inRange: number
  endRange: number
}

/** Walks a list of nodes: each works on what the one before it found. */
export function walkList(walk: PathWalk, input: readonly Found[], list: ListNode): Walked {
  let current = input
  for (const node of list.nodes) {
    const walked = walkNode(walk, current, node)
    if (walked.error !== null) return walked
    current = walked.values
  }
  return good(current)
}

export function walkNode(walk: PathWalk, input: readonly Found[], node: PathNode): Walked {
  walk.budget -= input.length + 1
  if (walk.budget < 0) return bad([], 'the path visits too many values')
  switch (node.kind) {
    case 'list':
      return walkList(walk, input, node)
    case 'text':
      return good([json(node.text)])
    case 'field':
      return walkField(input, node.name)
    case 'wildcard':
      return good(input.flatMap((found) => childrenOf(walk, found)))
    case 'recursive':
      return walkRecursive(walk, input)
    case 'identifier':
      return walkIdentifier(walk, input, node.name)
    case 'int':
      return good(input.map(() => ({ kind: 'int', value: node.value })))
    case 'float':
    case 'bool':
      return good(input.map(() => json(node.value)))
    case 'array':
      return sliceEach(input, node)
    case 'filter':
      return walkFilter(walk, input, node)
    case 'union':
      return walkUnion(walk, input, node.members)
  }
}

function walkField(input: readonly Found[], name: string): Walked {
  if (input.length === 0) return good([])
  const values: Found[] = []
  for (const found of input) {
    const object = objectOf(found)
    if (object !== null && Object.hasOwn(object, name)) values.push(json(object[name] ?? null))
  }
  return values.length === 0 ? bad([], `${name} is not found`) : good(values)
}

function walkIdentifier(walk: PathWalk, input: readonly Found[], name: string): Walked {
  if (name === 'range') {
    walk.beginRange += 1
    return good(input)
  }
  if (name !== 'end') return bad(input, `unrecognized identifier ${name}`)
  if (walk.inRange === 0) return bad([], 'not in range, nothing to end')
  walk.endRange += 1
  return good([])
}

function walkRecursive(walk: PathWalk, input: readonly Found[]): Walked {
  const values: Found[] = []
  const pending = [...input].reverse()
  for (let found = pending.pop(); found !== undefined; found = pending.pop()) {
    const children = childrenOf(walk, found)
    walk.budget -= children.length + 1
    if (walk.budget < 0) return bad([], 'the path visits too many values')
    if (children.length === 0) continue
    values.push(found)
    for (let at = children.length - 1; at >= 0; at -= 1) {
      const child = children[at]
      if (child !== undefined) pending.push(child)
    }
  }
  return good(values)
}

function walkUnion(walk: PathWalk, input: readonly Found[], members: readonly ListNode[]): Walked {
  const values: Found[] = []
  for (const member of members) {
    const walked = walkList(walk, input, member)
    if (walked.error !== null) return { ...walked, values: input }
    values.push(...walked.values)
  }
  return good(values)
}

function walkFilter(walk: PathWalk, input: readonly Found[], node: FilterNode): Walked {
  const values: Found[] = []
  for (const found of input) {
    if (found.kind !== 'json' || !Array.isArray(found.value)) {
      return bad(input, `${printFound(found)} is not array or slice and cannot be filtered`)
    }
    for (const element of found.value) {
      const here = json(element)
      const kept = walkComparison(walk, here, node)
      if (kept.error !== null) return kept.early ? bad(input, kept.error) : bad(values, kept.error)
      if (kept.pass) values.push(here)
    }
  }
  return good(values)
}

interface Kept {
  readonly pass: boolean
  readonly error: string | null
  /** The error came from an operand, not from comparing. */
  readonly early: boolean
}

function walkComparison(walk: PathWalk, here: Found, node: FilterNode): Kept {
  const left = walkList(walk, [here], node.left)
  if (node.operator === 'exists') {
    return { pass: left.values.length > 0, error: null, early: false }
  }
  const a = operandOf(left)
  if (!('found' in a)) return a
  const b = operandOf(walkList(walk, [here], node.right))
  if (!('found' in b)) return b
  const verdict = compare(a.found, node.operator, b.found)
  if ('error' in verdict) return { pass: false, error: verdict.error, early: false }
  return { pass: verdict.pass, error: null, early: false }
}

function operandOf(walked: Walked): { readonly found: Found } | Kept {
  if (walked.error !== null) return { pass: false, error: walked.error, early: true }
  if (walked.values.length > 1) {
    return { pass: false, error: 'can only compare one element at a time', early: true }
  }
  const [found] = walked.values
  return found === undefined ? { pass: false, error: null, early: false } : { found }
}

function childrenOf(walk: PathWalk, found: Found): readonly Found[] {
  if (found.kind !== 'json' || isNull(found)) return []
  if (typeof found.value === 'string') return bytesOf(found.value)
  if (Array.isArray(found.value)) return found.value.map(json)
  const object = objectOf(found)
  if (object === null) return []
  const keys = walk.keysOf(object)
  if (keys.length > 1) walk.listedMap = true
  return keys.map((key) => json(object[key] ?? null))
}

function objectOf(found: Found): JsonObject | null {
  if (found.kind !== 'json' || found.value === null || typeof found.value !== 'object') return null
  return Array.isArray(found.value) ? null : (found.value as JsonObject)
}

function bytesOf(text: string): readonly Found[] {
  const values: Found[] = []
  for (const char of text) {
    const escaped = encodeURIComponent(char.replace(/\p{Surrogate}/u, '\uFFFD'))
    const bytes = escaped.startsWith('%')
      ? escaped
          .slice(1)
          .split('%')
          .map((hex) => Number.parseInt(hex, 16))
      : [char.charCodeAt(0)]
    for (const value of bytes) values.push({ kind: 'byte', value })
  }
  return values
}
