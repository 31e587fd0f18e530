import { unreachable } from '../units/unreachable.ts'
import { builtins } from './builtins/builtins.ts'
import { loops } from './builtins/loops.ts'
import { checkBuiltin } from './checkBuiltin.ts'
import { checkArguments } from './checkCall.ts'
import { type Checker, typeError } from './checker.ts'
import { checkBinary, checkUnary, eitherType } from './checkOperators.ts'
import { functionTypes } from './environment.ts'
import {
  assignable,
  boolType,
  bytesType,
  dereferenced,
  elementOf,
  floatType,
  type GoType,
  intType,
  isInteger,
  isList,
  isUnknown,
  listOf,
  listType,
  mapType,
  nilType,
  stringType,
  typeText,
  unknownType,
} from './goType.ts'
import { methodType } from './methods.ts'
import type { Expression, Let, MemberAccess, Slice } from './syntax.ts'

/** What is known of an expression before it runs. */
export interface Checked {
  readonly types: Map<Expression, GoType>
  readonly floats: ReadonlySet<Expression>
}

/**
 * Checks an expression against the Go type of `result`, as Argo Rollouts does before every
 * measurement: even in branches that are never taken. A mistake is thrown by `fail` with the code
 * `type`.
 */
export function check(
  expression: Expression,
  resultType: GoType,
  environment: ReadonlyMap<string, GoType> = new Map([['result', resultType], ...functionTypes]),
): Checked {
  const checker: Checker = {
    environment,
    scopes: [],
    variables: [],
    types: new Map(),
    floats: new Set(),
    visit: (node) => {
      // The b of `a < b < c` belongs to two comparisons, and is looked at once.
      const known = checker.types.get(node)
      if (known !== undefined) return known
      const type = typeOfNode(checker, node)
      checker.types.set(node, type)
      return type
    },
  }
  checker.visit(expression)
  return checker
}

function typeOfNode(checker: Checker, node: Expression): GoType {
  switch (node.kind) {
    case 'nil':
      return nilType
    case 'bool':
      return boolType
    case 'integer':
      return intType
    case 'float':
      return floatType
    case 'string':
      return stringType
    case 'bytes':
      return bytesType
    case 'identifier':
      return checkIdentifier(checker, node.name)
    case 'pointer':
      return checkPointer(checker, node.name)
    case 'unary':
      return checkUnary(checker, node)
    case 'binary':
      return checkBinary(checker, node)
    case 'chain':
      return checker.visit(node.operand)
    case 'member':
      return checkMember(checker, node)
    case 'slice':
      return checkSlice(checker, node)
    case 'call':
      return checkCall(checker, node.callee, node.arguments)
    case 'builtin':
      return checkBuiltin(checker, node)
    case 'predicate':
      return checker.visit(node.body)
    case 'let':
      return checkLet(checker, node)
    case 'sequence':
      return node.items.map(checker.visit).at(-1) ?? unreachable('an empty sequence')
    case 'conditional': {
      const test = dereferenced(checker.visit(node.test))
      if (test.kind !== 'bool' && !isUnknown(test)) {
        typeError(`non-bool expression (type ${typeText(test)}) used as condition`)
      }
      const whenTrue = checker.visit(node.whenTrue)
      return eitherType(whenTrue, checker.visit(node.whenFalse))
    }
    case 'array':
      return checkArray(checker, node.items)
    case 'map':
      for (const { key, value } of node.pairs) {
        checker.visit(key)
        checker.visit(value)
      }
      return mapType
    default:
      return unreachable('an expression that was simplified before it was checked')
  }
}

function checkIdentifier(checker: Checker, name: string): GoType {
  const variable = checker.variables.findLast((each) => each.name === name)
  if (variable !== undefined) return variable.type
  if (name === '$env') return unknownType
  return checker.environment.get(name) ?? builtinType(name) ?? unknownName(name)
}

// A built-in that is named without being called has a type, and the value nil.
function builtinType(name: string): GoType | undefined {
  if (Object.hasOwn(loops, name)) return loops[name]?.type
  return Object.hasOwn(builtins, name) ? builtins[name]?.type : undefined
}

function unknownName(name: string): never {
  return typeError(`unknown name ${name}`)
}

function checkPointer(checker: Checker, name: string): GoType {
  const scope = checker.scopes.at(-1)
  if (scope === undefined) return typeError('cannot use pointer accessor outside predicate')
  if (name === '') return isUnknown(scope.collection) ? unknownType : elementOf(scope.collection)
  const type = Object.hasOwn(scope.variables, name) ? scope.variables[name] : undefined
  return type ?? typeError(`unknown pointer #${name}`)
}

function checkMember(checker: Checker, node: MemberAccess): GoType {
  const name = node.property.kind === 'string' ? node.property.value : null
  if (node.base.kind === 'identifier' && node.base.name === '$env') {
    if (name === null) return unknownType
    return checker.environment.get(name) ?? (node.optional ? unknownType : unknownName(name))
  }
  const base = dereferenced(checker.visit(node.base))
  const property = checker.visit(node.property)
  if (isUnknown(base)) return unknownType
  if (name !== null && base.kind === 'nil') return typeError(`type nil has no field ${name}`)
  const method = name === null ? null : methodType(base, name)
  if (method !== null) return method
  if (base.kind === 'map') {
    if (assignable(property, base.key) || isUnknown(property)) return base.elem
    return typeError(`cannot use ${typeText(property)} to get an element from ${typeText(base)}`)
  }
  if (isList(base)) {
    if (isInteger(property) || isUnknown(property)) return elementOf(base)
    return typeError(
      `array elements can only be selected using an integer (got ${typeText(property)})`,
    )
  }
  if (name === null) {
    return typeError(`type ${typeText(base)}[${typeText(property)}] is undefined`)
  }
  const field = base.kind === 'struct' ? base.fields.find((each) => each.name === name) : undefined
  const what = node.method ? 'method' : 'field'
  return field?.type ?? typeError(`type ${typeText(base)} has no ${what} ${name}`)
}

function checkSlice(checker: Checker, { base, from, to }: Slice): GoType {
  const type = checker.visit(base)
  if (isUnknown(type)) return unknownType
  if (type.kind !== 'string' && !isList(type)) return typeError(`cannot slice ${typeText(type)}`)
  for (const bound of [from, to]) {
    if (bound === null) continue
    const found = dereferenced(checker.visit(bound))
    if (!isInteger(found) && !isUnknown(found)) {
      typeError(`non-integer slice index ${typeText(found)}`)
    }
  }
  return type
}

function checkCall(
  checker: Checker,
  callee: Expression,
  parameters: readonly Expression[],
): GoType {
  if (callee.kind === 'identifier' && callee.name === '$env') {
    return typeError('map[string]interface {} is not callable')
  }
  const type = checker.visit(callee)
  // What is called is only known when it runs, and then it is no function; nobody looks at the
  // arguments.
  if (isUnknown(type)) return unknownType
  const name = calledName(callee)
  if (type.kind === 'nil') return typeError(`${name} is nil; cannot call nil as function`)
  if (type.kind !== 'func') return typeError(`${typeText(type)} is not callable`)
  return checkArguments(checker, name, type, parameters)
}

function calledName(callee: Expression): string {
  if (callee.kind === 'identifier') return callee.name
  const named = callee.kind === 'member' && callee.property.kind === 'string'
  return named ? callee.property.value : 'function'
}

function checkLet(checker: Checker, { name, value, body }: Let): GoType {
  if (checker.environment.has(name)) typeError(`cannot redeclare ${name}`)
  if (builtinType(name) !== undefined) typeError(`cannot redeclare builtin ${name}`)
  if (checker.variables.some((each) => each.name === name)) {
    typeError(`cannot redeclare variable ${name}`)
  }
  const type = checker.visit(value)
  checker.variables.push({ name, type })
  const found = checker.visit(body)
  checker.variables.pop()
  return found
}

// The elements' type is known if all are of one kind; Go calls the list []interface {} in any case.
function checkArray(checker: Checker, items: readonly Expression[]): GoType {
  const types = items.map(checker.visit)
  const first = types[0] ?? unknownType
  const alike = types.every((type) => kindOf(type) === kindOf(first))
  return alike ? listOf(types.at(-1) ?? unknownType) : listType
}

function kindOf(type: GoType): string {
  switch (type.kind) {
    case 'nil':
      return 'unknown'
    case 'duration':
      return 'int64'
    case 'month':
    case 'weekday':
      return 'int'
    case 'time':
      return 'struct'
    default:
      return type.kind
  }
}
