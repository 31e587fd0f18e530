import type { Path } from '../document/path.ts'
import { formatFloat32 } from '../go/format.ts'
import { compareText } from '../go/order.ts'
import type { Json } from '../units/json.ts'
import { setMember } from '../units/setMember.ts'
import { type Budget, budgetOf } from './budget.ts'
import { fail } from './failure.ts'
import type { Entry, Node } from './node.ts'
import { resolveScalar } from './resolve.ts'
import type { Mark } from './scan/mark.ts'

/** A key that stands in its mapping once more. */
export interface RepeatedKey {
  readonly path: Path
  readonly key: string
  readonly mark: Mark
}

interface Walk {
  readonly path: (string | number)[]
  readonly repeated: RepeatedKey[]
  /** Aliases being followed: one inside its own anchor has no value. */
  readonly open: Set<Node>
  /** How many parts aliases may repeat. */
  readonly most: number
  /** How many parts were read, and how many of those because an alias repeats them. */
  parts: number
  copies: number
}

/**
 * The plain data of a document, as Kubernetes reads it: keys are texts, and of a repeated key the
 * last one counts. Fails with a `YamlFailure`.
 */
export function dataOf(
  node: Node,
  repeated: RepeatedKey[],
  { copies: most }: Budget = budgetOf(),
): Json {
  return convert(node, { path: [], repeated, open: new Set(), most, parts: 0, copies: 0 })
}

function convert(node: Node, walk: Walk): Json {
  count(node, walk)
  switch (node.kind) {
    case 'scalar':
      return finite(resolveScalar(node), node)
    case 'sequence':
      return node.items.map((item, index) => inside(index, walk, () => convert(item, walk)))
    case 'mapping':
      return convertMapping(node.entries, walk)
    case 'alias':
      return follow(node, walk)
  }
}

// go-yaml's own measure: most of a small document may be copies, of a large one a tenth.
function count(node: Node, walk: Walk): void {
  walk.parts += 1
  if (walk.open.size > 0) walk.copies += 1
  if (walk.copies > walk.most) {
    refuse(node, 'too-many-aliases', `aliases repeat more than ${walk.most} parts`)
  }
  if (walk.copies <= 100 || walk.parts <= 1000) return
  const [few, many] = [400_000, 4_000_000]
  const size = Math.min(Math.max(walk.parts, few), many)
  const allowed = 0.99 - (0.89 * (size - few)) / (many - few)
  if (walk.copies / walk.parts <= allowed) return
  const [outermost = node] = walk.open
  refuse(outermost, 'too-many-aliases', 'document contains excessive aliasing')
}

// JSON has no number without end.
function finite(meaning: Json, node: Node): Json {
  if (typeof meaning !== 'number' || Number.isFinite(meaning)) return meaning
  const problem = `json: unsupported value: ${endless(meaning)}`
  return fail({ code: 'yaml-syntax', problem, mark: node.start, line: 0, source: 'conversion' })
}

function endless(value: number): string {
  if (Number.isNaN(value)) return 'NaN'
  return value > 0 ? '+Inf' : '-Inf'
}

function endlessKey(value: number): string {
  if (Number.isNaN(value)) return '.nan'
  return value > 0 ? '.inf' : '-.inf'
}

function inside<T>(part: string | number, walk: Walk, work: () => T): T {
  walk.path.push(part)
  const result = work()
  walk.path.pop()
  return result
}

function follow(alias: Extract<Node, { kind: 'alias' }>, walk: Walk): Json {
  if (walk.open.has(alias)) {
    refuse(alias, 'alias-cycle', `anchor '${alias.name}' value contains itself`)
  }
  walk.open.add(alias)
  const value = convert(alias.target, walk)
  walk.open.delete(alias)
  return value
}

function convertMapping(entries: readonly Entry[], walk: Walk): Json {
  const members: Record<string, Json> = {}
  for (const { key, value } of entries) {
    if (isMergeKey(key)) {
      merge(members, value, walk)
      continue
    }
    const name = keyText(key, value, walk)
    if (Object.hasOwn(members, name)) {
      walk.repeated.push({ path: [...walk.path, name], key: name, mark: key.start })
    }
    setMember(
      members,
      name,
      inside(name, walk, () => convert(value, walk)),
    )
  }
  return members
}

function isMergeKey(key: Node): boolean {
  return key.kind === 'scalar' && key.value === '<<' && key.plain
}

// A merge puts its members where it stands: what comes later in the mapping counts.
function merge(members: Record<string, Json>, source: Node, walk: Walk): void {
  const target = source.kind === 'alias' ? source.target : source
  if (target.kind === 'mapping') {
    const merged = convert(source, walk)
    if (typeof merged !== 'object' || merged === null || Array.isArray(merged)) return
    for (const [name, value] of Object.entries(merged)) setMember(members, name, value as Json)
  } else if (source.kind === 'sequence') {
    for (const item of source.items.toReversed()) merge(members, item, walk)
  } else {
    const problem = 'map merge requires map or sequence of maps as the value'
    refuse(source, 'yaml-syntax', problem)
  }
}

function keyText(key: Node, value: Node, walk: Walk): string {
  const meaning = key.kind === 'scalar' ? resolveScalar(key) : convert(key, walk)
  if (typeof meaning === 'string') return meaning
  if (typeof meaning === 'boolean') return String(meaning)
  if (typeof meaning === 'number') {
    if (!Number.isFinite(meaning)) return endlessKey(meaning)
    return Number.isInteger(meaning) ? String(meaning) : formatFloat32(meaning)
  }
  if (meaning !== null) return refuse(key, 'unusable-key', `invalid map key: ${goValue(meaning)}`)
  const shown = goValue(convert(value, walk))
  const problem = `unsupported map key of type: %!s(<nil>), key: <nil>, value: ${shown}`
  return fail({ code: 'unusable-key', problem, mark: key.start, line: 0, source: 'conversion' })
}

/** Go's `%#v` of what go-yaml made of a part. */
function goValue(value: Json): string {
  if (value === null) return 'interface {}(nil)'
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value !== 'object') return String(value)
  if (Array.isArray(value)) return `[]interface {}{${value.map(goValue).join(', ')}}`
  const members = Object.entries(value)
    .sort(([a], [b]) => compareText(a, b))
    .map(([key, member]) => `${JSON.stringify(key)}:${goValue(member as Json)}`)
  return `map[interface {}]interface {}{${members.join(', ')}}`
}

function refuse(
  node: Node,
  code: 'alias-cycle' | 'too-many-aliases' | 'unusable-key' | 'yaml-syntax',
  problem: string,
): never {
  return fail({ code, problem, mark: node.start, line: 0, source: 'yaml' })
}

/**
 * Where the part at a path begins: a member's key, a list's entry. Of an absent part the nearest
 * one around it.
 */
export function markAt(document: Node, path: Path): Mark {
  return placeAt(document, path).mark
}

/** The plain scalar at a path, as it was written; null: there is something else, or nothing. */
export function writtenAt(document: Node, path: Path): string | null {
  const { node, isThere } = placeAt(document, path)
  const scalar = node.kind === 'alias' ? node.target : node
  return isThere && scalar.kind === 'scalar' && scalar.plain ? scalar.value : null
}

interface PlaceOfPart {
  readonly node: Node
  readonly mark: Mark
  readonly isThere: boolean
}

function placeAt(document: Node, path: Path): PlaceOfPart {
  let node = document
  let mark = document.start
  for (const part of path) {
    if (node.kind === 'alias') node = node.target
    if (node.kind === 'mapping') {
      const entry = node.entries.findLast(({ key }) => isNamed(key, String(part)))
      if (entry === undefined) return { node, mark, isThere: false }
      mark = entry.key.start
      node = entry.value
    } else if (node.kind === 'sequence' && typeof part === 'number') {
      const item = node.items[part]
      if (item === undefined) return { node, mark, isThere: false }
      mark = item.start
      node = item
    } else return { node, mark, isThere: false }
  }
  return { node, mark, isThere: true }
}

function isNamed(key: Node, name: string): boolean {
  return key.kind === 'scalar' && String(resolveScalar(key)) === name
}
