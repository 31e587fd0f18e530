import { attempt } from './fault.ts'
import { parseText } from './parse.ts'
import { type Builtin, type Expression, partsOf } from './syntax.ts'

/** What a part of a result can be compared with. */
export type ComparedValue = null | boolean | number | string

/** A part of `result` that a condition looks at, and what it is compared with. */
export interface ResultPlace {
  /** Parts by their name, where it is looked at as an object. */
  readonly fields: Map<string, ResultPlace>
  /** What its entries are, where it is looked at as a list; null: it is not. */
  entry: ResultPlace | null
  /** Entries that it has at least, by the indices that are asked for. */
  least: number
  /** How many entries it is asked to have. */
  readonly lengths: Set<number>
  /** What it, or what is worked out from it, is compared with. */
  readonly values: Set<ComparedValue>
  /** What the text that it is says as JSON; null: nobody reads it so. */
  decoded: ResultPlace | null
}

/**
 * Where a condition looks in `result`: `result.data[0].ok == true` is a field `data`, whose entries
 * have a field `ok`, which is compared with true. null where the text is no expression.
 */
export function placesIn(text: string): ResultPlace | null {
  const result = noPlace()
  const tree = attempt(() => parseText(text))
  if ('error' in tree) return null
  look(tree, { names: new Map([['result', result]]), pointer: null })
  truth(tree, { names: new Map([['result', result]]), pointer: null })
  return result
}

function noPlace(): ResultPlace {
  const [lengths, values] = [new Set<number>(), new Set<ComparedValue>()]
  return { fields: new Map(), entry: null, least: 0, lengths, values, decoded: null }
}

/** What names, and the `#` of a predicate, stand for. */
interface Scope {
  readonly names: ReadonlyMap<string, ResultPlace>
  readonly pointer: ResultPlace | null
}

const comparing: readonly string[] = [
  ...['==', '!=', '<', '>', '<=', '>=', 'in', 'contains', 'startsWith', 'endsWith', 'matches'],
]

/** Notes everything that an expression compares, down to its last part. */
function look(node: Expression, scope: Scope): void {
  if (node.kind === 'let') {
    lookInLet(node, scope)
    return
  }
  locate(node, scope)
  if (node.kind === 'binary') {
    if (comparing.includes(node.operator)) compare([node.left, node.right], scope)
    if (node.operator === 'in') lookFor(node.left, node.right, scope)
    if (['and', '&&', 'or', '||'].includes(node.operator)) {
      truth(node.left, scope)
      truth(node.right, scope)
    }
  }
  if (node.kind === 'unary' && (node.operator === 'not' || node.operator === '!')) {
    truth(node.operand, scope)
  }
  if (node.kind === 'conditional') truth(node.test, scope)
  if (node.kind === 'call' && isCallOf(node, 'isNaN')) addTo(node.arguments, 'NaN', scope)
  if (node.kind === 'call' && isCallOf(node, 'isInf')) addTo(node.arguments, '+Inf', scope)
  const inner = node.kind === 'builtin' ? { ...scope, pointer: entriesOf(node, scope) } : scope
  for (const part of partsOf(node)) {
    look(part, part.kind === 'predicate' ? inner : scope)
    const isAsked =
      part.kind === 'predicate' && node.kind === 'builtin' && asking.includes(node.name)
    if (isAsked) truth(part.body, inner)
  }
}

/** Functions that ask a predicate whether it holds. */
const asking: readonly string[] = [
  ...['all', 'any', 'none', 'one', 'filter', 'find', 'findLast', 'findIndex', 'findLastIndex'],
  'count',
]

function lookInLet(node: Extract<Expression, { kind: 'let' }>, scope: Scope): void {
  look(node.value, scope)
  const place = locate(node.value, scope)
  const names = place === null ? scope.names : new Map([...scope.names, [node.name, place]])
  look(node.body, { ...scope, names })
  truth(node.body, { ...scope, names })
}

/** A part of which only the truth is asked. */
function truth(node: Expression, scope: Scope): void {
  const place = locate(node, scope)
  if (place === null || place.entry !== null || place.fields.size > 0) return
  place.values.add(true)
  place.values.add(false)
}

function compare(sides: readonly Expression[], scope: Scope): void {
  const values = sides.flatMap(literalsIn)
  for (const side of sides) {
    for (const place of placesUnder(side, scope)) for (const one of values) place.values.add(one)
    for (const place of measuredUnder(side, scope)) {
      for (const one of values) if (typeof one === 'number') place.lengths.add(one)
    }
  }
}

// `"ok" in result.states` is a member of a list, or a key of an object.
function lookFor(member: Expression, inside: Expression, scope: Scope): void {
  const place = locate(inside, scope)
  if (place === null) return
  for (const value of literalsIn(member)) {
    if (place.entry === null && typeof value === 'string') fieldOf(place, value)
    else entryOf(place).values.add(value)
  }
}

function addTo(nodes: readonly Expression[], value: ComparedValue, scope: Scope): void {
  for (const node of nodes) for (const place of placesUnder(node, scope)) place.values.add(value)
}

function isCallOf(node: Extract<Expression, { kind: 'call' }>, name: string): boolean {
  return node.callee.kind === 'identifier' && node.callee.name === name
}

/** Functions whose value is compared as what they are given would be. */
const transparent: readonly string[] = [
  ...['default', 'asInt', 'asFloat', 'int', 'float', 'string', 'abs', 'ceil', 'floor', 'round'],
  ...['lower', 'upper', 'trim', 'trimPrefix', 'trimSuffix', 'filter', 'sort', 'sortBy', 'reverse'],
  ...['uniq', 'take', 'toJSON', 'flatten'],
]

/** Functions whose value is one of the entries, or follows from all of them. */
const ofEntries: readonly string[] = [
  ...['first', 'last', 'find', 'findLast', 'min', 'max', 'sum', 'mean', 'median', 'reduce'],
]

/** The part of `result` that an expression stands for; null: none, or several at once. */
function locate(node: Expression, scope: Scope): ResultPlace | null {
  switch (node.kind) {
    case 'identifier':
      return scope.names.get(node.name) ?? null
    case 'pointer':
      return node.name === '' ? scope.pointer : null
    case 'chain':
      return locate(node.operand, scope)
    case 'slice':
      return locate(node.base, scope)
    case 'binary':
      return node.operator === '??' ? locate(node.left, scope) : null
    case 'member': {
      const base = locate(node.base, scope)
      return base === null ? null : memberOf(base, node.property)
    }
    case 'call': {
      const [first] = node.arguments
      const isKnown = transparent.some((name) => isCallOf(node, name))
      return isKnown && first !== undefined ? locate(first, scope) : null
    }
    case 'builtin':
      return locateBuiltin(node, scope)
    default:
      return null
  }
}

function locateBuiltin(node: Builtin, scope: Scope): ResultPlace | null {
  const [first, second] = node.arguments
  const place = first === undefined ? null : locate(first, scope)
  if (place === null) return null
  if (transparent.includes(node.name)) return place
  if (ofEntries.includes(node.name)) return entryOf(place)
  if (node.name === 'get' && second !== undefined) return memberOf(place, second)
  if (node.name === 'fromJSON') {
    place.decoded ??= noPlace()
    return place.decoded
  }
  if (node.name !== 'map' || second?.kind !== 'predicate') return null
  const entry = locate(second.body, { ...scope, pointer: entryOf(place) })
  return entry === null ? null : { ...noPlace(), entry, lengths: place.lengths }
}

function memberOf(base: ResultPlace, property: Expression): ResultPlace | null {
  if (property.kind === 'string') return fieldOf(base, property.value)
  if (property.kind === 'unary') return entryOf(base)
  if (property.kind !== 'integer') return null
  const entry = entryOf(base)
  base.least = Math.max(base.least, Number(property.value) + 1)
  return entry
}

function fieldOf(place: ResultPlace, name: string): ResultPlace {
  const field = place.fields.get(name) ?? noPlace()
  place.fields.set(name, field)
  return field
}

function entryOf(place: ResultPlace): ResultPlace {
  place.entry ??= noPlace()
  return place.entry
}

// Of a function with a predicate: what `#` is in it.
function entriesOf(node: Builtin, scope: Scope): ResultPlace | null {
  const [list, ...others] = node.arguments
  const isLoop = list !== undefined && others.some(({ kind }) => kind === 'predicate')
  const place = isLoop ? locate(list, scope) : null
  return place === null ? null : entryOf(place)
}

/** The parts of `result` that an expression works with. */
function placesUnder(node: Expression, scope: Scope): readonly ResultPlace[] {
  const place = locate(node, scope)
  if (place !== null) return [place]
  if (node.kind === 'builtin' && isCount(node)) return []
  return partsOf(node).flatMap((part) => placesUnder(part, scope))
}

/** The lists of which an expression counts the entries. */
function measuredUnder(node: Expression, scope: Scope): readonly ResultPlace[] {
  if (node.kind === 'builtin' && isCount(node)) {
    const [list] = node.arguments
    const place = list === undefined ? null : locate(list, scope)
    if (place !== null && place.fields.size === 0) entryOf(place)
    return place === null ? [] : [place]
  }
  return partsOf(node).flatMap((part) => measuredUnder(part, scope))
}

function isCount({ name }: Builtin): boolean {
  return name === 'len' || name === 'count'
}

function isGet(node: Expression): boolean {
  return node.kind === 'builtin' && node.name === 'get'
}

function literalsIn(node: Expression): readonly ComparedValue[] {
  switch (node.kind) {
    case 'nil':
      return [null]
    case 'bool':
    case 'float':
    case 'string':
      return [node.value]
    case 'integer':
      return [Number(node.value)]
    case 'unary': {
      const values = literalsIn(node.operand)
      if (node.operator !== '-') return values
      return values.map((value) => (typeof value === 'number' ? -value : value))
    }
    // An index or a key is no value that is compared.
    case 'member':
    case 'slice':
    case 'predicate':
      return []
    default:
      return isGet(node) ? [] : partsOf(node).flatMap(literalsIn)
  }
}
