import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  type Document as YamlDocument,
} from 'yaml'
import type { Path } from '../document/path.ts'
import type { Json } from '../units/json.ts'
import { plainScalar } from './plainScalar.ts'

/** Something to say about a part of the text, by its offset. */
export interface Remark {
  readonly code: 'repeated-key' | 'unusable-key' | 'alias-cycle' | 'too-many-aliases'
  readonly offset: number
  readonly path: Path
  readonly key: string
}

interface Walk {
  readonly document: YamlDocument.Parsed
  readonly path: (string | number)[]
  readonly remarks: Remark[]
  /** Anchors being followed: an alias inside its own anchor has no value. */
  readonly open: Set<Node>
  /** Parts that aliases have repeated so far. */
  repeated: number
  /** What to say of the alias of the text that is being followed, should it repeat too much. */
  outermost: Remark | null
}

/** Nine aliases of nine aliases of nine … would fill any memory; Kubernetes refuses them too. */
const MOST_REPEATED = 100_000

/**
 * The plain data of a parsed document, as Kubernetes reads it: of a repeated key the last one
 * counts.
 */
export function dataOf(document: YamlDocument.Parsed, remarks: Remark[]): Json {
  const { contents } = document
  if (contents === null) return null
  return convert(contents, {
    document,
    path: [],
    remarks,
    open: new Set(),
    repeated: 0,
    outermost: null,
  })
}

function convert(node: unknown, walk: Walk): Json {
  if (walk.open.size > 0) walk.repeated += 1
  if (walk.repeated > MOST_REPEATED) {
    if (walk.outermost !== null) walk.remarks.push(walk.outermost)
    walk.outermost = null
    return null
  }
  if (isScalar(node)) return scalarValue(node)
  if (isMap(node)) return convertMap(node, walk)
  if (isSeq(node)) {
    return node.items.map((item, index) => {
      walk.path.push(index)
      const value = convert(item, walk)
      walk.path.pop()
      return value
    })
  }
  if (!isAlias(node)) return null
  const target = node.resolve(walk.document)
  if (target === undefined || walk.open.has(target)) {
    walk.remarks.push(remarkOn('alias-cycle', node, walk))
    return null
  }
  if (walk.open.size === 0) walk.outermost = remarkOn('too-many-aliases', node, walk)
  walk.open.add(target)
  const value = convert(target, walk)
  walk.open.delete(target)
  return value
}

function remarkOn(code: Remark['code'], alias: Alias, { path }: Walk): Remark {
  return { code, offset: alias.range?.[0] ?? 0, path: [...path], key: alias.source }
}

function scalarValue(scalar: Scalar): Json {
  const text = scalar.source ?? String(scalar.value ?? '')
  const plain = scalar.type === 'PLAIN' || scalar.type === undefined
  const tag = scalar.tag?.replace('tag:yaml.org,2002:', '')
  if (tag === 'int' || tag === 'float' || tag === 'bool' || tag === 'null') return plainScalar(text)
  return plain && tag !== 'str' && tag !== 'binary' ? plainScalar(text) : text
}

function convertMap(map: YAMLMap, walk: Walk): Json {
  const members: Record<string, Json> = {}
  const merged: Json[] = []
  for (const pair of map.items) {
    const key = keyOf(pair, walk)
    if (key === null) continue
    walk.path.push(key)
    if (Object.hasOwn(members, key)) {
      walk.remarks.push({ code: 'repeated-key', offset: offsetOf(pair), path: [...walk.path], key })
    }
    const value = pair.value === null ? null : convert(pair.value, walk)
    walk.path.pop()
    if (isMergeKey(pair)) merged.push(...(Array.isArray(value) ? (value as Json[]) : [value]))
    else define(members, key, value)
  }
  for (const source of merged) {
    if (typeof source !== 'object' || source === null || Array.isArray(source)) continue
    for (const [key, value] of Object.entries(source)) {
      if (!Object.hasOwn(members, key)) define(members, key, value as Json)
    }
  }
  return members
}

function keyOf(pair: Pair, walk: Walk): string | null {
  const key = isAlias(pair.key) ? pair.key.resolve(walk.document) : pair.key
  if (isScalar(key)) return textOfKey(scalarValue(key))
  const offset = offsetOf(pair)
  walk.remarks.push({ code: 'unusable-key', offset, path: [...walk.path], key: '' })
  return null
}

// Numbers and booleans become texts; a key without anything is the word null.
function textOfKey(value: Json): string {
  return typeof value === 'string' ? value : String(value)
}

function isMergeKey(pair: Pair): boolean {
  return isScalar(pair.key) && pair.key.type === 'PLAIN' && pair.key.source === '<<'
}

function define(members: Record<string, Json>, key: string, value: Json): void {
  if (key !== '__proto__') members[key] = value
  else {
    Object.defineProperty(members, key, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    })
  }
}

/**
 * Where the part at a path begins: a member's key, a list's entry. Of an absent part the nearest
 * one around it.
 */
export function offsetAt(document: YamlDocument.Parsed, path: Path): number {
  let node: unknown = document.contents
  let offset = document.contents?.range[0] ?? document.range[0]
  for (const part of path) {
    if (isAlias(node)) node = node.resolve(document)
    const pair = isMap(node) ? memberOf(node, String(part)) : undefined
    const item = isSeq(node) && typeof part === 'number' ? node.items[part] : undefined
    if (pair !== undefined) {
      offset = offsetOf(pair)
      node = pair.value
    } else if (item !== undefined) {
      offset = rangeStart(item) ?? offset
      node = item
    } else return offset
  }
  return offset
}

function memberOf(map: YAMLMap, name: string): Pair | undefined {
  return map.items.findLast(
    (pair) => isScalar(pair.key) && textOfKey(scalarValue(pair.key)) === name,
  )
}

function offsetOf(pair: Pair): number {
  return rangeStart(pair.key) ?? rangeStart(pair.value) ?? 0
}

function rangeStart(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node)) return undefined
  const { range } = node
  return Array.isArray(range) && typeof range[0] === 'number' ? range[0] : undefined
}
