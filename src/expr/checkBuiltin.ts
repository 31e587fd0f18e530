import { unreachable } from '../units/unreachable.ts'
import { builtins } from './builtins/builtins.ts'
import { checkOverloads } from './checkCall.ts'
import { type Checker, type Scope, typeError } from './checker.ts'
import {
  anyType,
  assignable,
  boolType,
  dereferenced,
  elementOf,
  type GoType,
  groupsType,
  intType,
  isInteger,
  isList,
  isUnknown,
  listOf,
  listType,
  sliceOf,
  typeText,
  unknownType,
} from './goType.ts'
import { type Builtin, type Expression, partsOf } from './syntax.ts'

/** The type of a call of a built-in. */
export function checkBuiltin(checker: Checker, node: Builtin): GoType {
  const rule = Object.hasOwn(loopRules, node.name) ? loopRules[node.name] : undefined
  if (rule !== undefined) return checkLoop(checker, node, rule)
  if (node.name === 'get') return checkGet(checker, node)
  const found = builtins[node.name] ?? unreachable(`built-in ${node.name}`)
  if (found.check.kind === 'signatures') {
    return checkOverloads(checker, node.name, found.check.signatures, node.arguments)
  }
  const types = node.arguments.map((argument) => declared(checker.visit(argument)))
  const type = found.check.validate(types)
  return typeof type === 'string' ? typeError(type) : type
}

// The rules of functions see only the type that Go declares, not what else is known about elements.
function declared(type: GoType): GoType {
  if (isUnknown(type)) return anyType
  return type.kind === 'slice' ? sliceOf(type.elem) : type
}

interface LoopRule {
  readonly wantsBool: boolean
  readonly variables: Scope['variables']
  readonly type: (collection: GoType, body: GoType) => GoType
}

const deciding: LoopRule = { wantsBool: true, variables: {}, type: () => boolType }
const counting: LoopRule = { wantsBool: true, variables: {}, type: () => intType }
const finding: LoopRule = {
  wantsBool: true,
  variables: {},
  type: (collection) => (isUnknown(collection) ? unknownType : elementOf(collection)),
}

const loopRules: { readonly [name: string]: LoopRule } = {
  all: deciding,
  none: deciding,
  any: deciding,
  one: deciding,
  count: counting,
  findIndex: counting,
  findLastIndex: counting,
  find: finding,
  findLast: finding,
  filter: {
    wantsBool: true,
    variables: {},
    type: (collection) => (isUnknown(collection) ? listType : listOf(elementOf(collection))),
  },
  map: {
    wantsBool: false,
    variables: { index: intType },
    type: (_, body) => listOf(body),
  },
  sum: { wantsBool: false, variables: {}, type: (_, body) => declared(body) },
  groupBy: { wantsBool: false, variables: {}, type: () => groupsType },
  sortBy: { wantsBool: false, variables: {}, type: (collection) => collection },
  reduce: {
    wantsBool: false,
    variables: { index: intType, acc: unknownType },
    type: (_, body) => body,
  },
}

function checkLoop(checker: Checker, node: Builtin, rule: LoopRule): GoType {
  const [list, predicate, last] = node.arguments
  if (list === undefined) return unreachable('a loop over nothing')
  const collection = dereferenced(checker.visit(list))
  if (!isList(collection) && !isUnknown(collection)) {
    typeError(`builtin ${node.name} takes only array (got ${typeText(collection)})`)
  }
  if (predicate === undefined) {
    if (node.name === 'count') return intType
    return isUnknown(collection) ? unknownType : elementOf(collection)
  }
  checker.scopes.push({ collection, variables: rule.variables })
  const body = checker.visit(predicate)
  checker.scopes.pop()
  if (last !== undefined) checkLast(checker, node.name, last)
  if (body.kind === 'nil') {
    // A predicate that is nil has no result at all.
    if (node.name === 'sum') checkSumOfNothing(checker, collection, predicate)
    const inputs = node.name === 'reduce' ? 'two' : 'one'
    typeError(`predicate should has ${inputs} input and one output param`)
  }
  if (rule.wantsBool && body.kind !== 'bool' && !isUnknown(body)) {
    typeError(`predicate should return boolean (got ${typeText(body)})`)
  }
  return rule.type(collection, body)
}

function checkLast(checker: Checker, name: string, last: Expression): void {
  const type = checker.visit(last)
  if (name === 'sortBy' && type.kind !== 'string' && !isUnknown(type)) {
    typeError(`sortBy order argument must be a string (got ${typeText(type)})`)
  }
}

// expr-lang looks at the sum once more, as at a function of two arguments without a loop around
// them.
function checkSumOfNothing(checker: Checker, collection: GoType, predicate: Expression): never {
  const list = 'to call sum '
  if (!isUnknown(collection) && !assignable(collection, listType)) {
    typeError(`cannot use ${typeText(collection)} as argument (type []interface {}) ${list}`)
  }
  if (checker.scopes.length === 0 && hasPointer(predicate)) {
    typeError('cannot use pointer accessor outside predicate')
  }
  return typeError(
    `cannot use func(interface {}) as argument (type func(interface {}) bool) ${list}`,
  )
}

function hasPointer(node: Expression): boolean {
  return node.kind === 'pointer' || partsOf(node).some(hasPointer)
}

// `get` is `[]` that answers nil instead of failing.
function checkGet(checker: Checker, { arguments: given }: Builtin): GoType {
  const [list, property] = given
  if (list === undefined || property === undefined || given.length !== 2) {
    return typeError(`invalid number of arguments (expected 2, got ${given.length})`)
  }
  const base = checker.visit(list)
  const key = checker.visit(property)
  if (list.kind === 'identifier' && list.name === '$env') {
    const known = property.kind === 'string' ? checker.environment.get(property.value) : undefined
    return known ?? unknownType
  }
  if (isUnknown(base)) return unknownType
  if (isList(base)) {
    if (isInteger(key) || isUnknown(key)) return elementOf(base)
    return typeError(`non-integer slice index ${typeText(key)}`)
  }
  if (base.kind === 'map') {
    if (assignable(key, base.key) || isUnknown(key)) return base.elem
    return typeError(`cannot use ${typeText(key)} to get an element from ${typeText(base)}`)
  }
  return typeError(`type ${typeText(base)} does not support indexing`)
}
