import { functions } from './functions.ts'
import { combined, loopOver } from './loops.ts'
import { qualifiedName, rootOf } from './names.ts'
import { operators } from './operators.ts'
import { memberIfAny, qualify } from './qualify.ts'
import { type Scope, withName } from './scope.ts'
import type { Call, Entry, Expr, Index, Item, Loop, Select } from './syntax.ts'
import {
  type CelOutcome,
  celBool,
  celList,
  celString,
  fault,
  isTypeName,
  mapKey,
  no,
  none,
  noOverload,
  some,
  typeName,
  type Value,
} from './value.ts'

/** What an expression comes to. Nothing is thrown: a fault is an outcome like any other. */
export function evaluate(expr: Expr, scope: Scope): CelOutcome {
  switch (expr.kind) {
    case 'literal':
      return expr.value
    case 'ident':
    case 'select':
    case 'index':
      return attribute(expr, scope)
    case 'has':
      return presence(expr.of, scope)
    case 'call':
      return called(expr, scope)
    case 'list':
      return listed(expr.items, scope)
    case 'map':
      return mapped(expr.entries, scope)
    case 'and':
    case 'or':
      return logical(expr.left, expr.right, expr.kind === 'or', scope)
    case 'conditional': {
      const test = evaluate(expr.test, scope)
      if (test.kind === 'fault') return test
      if (test.kind !== 'bool') return noOverload
      return evaluate(test.value ? expr.whenTrue : expr.whenFalse, scope)
    }
    case 'loop':
      return looped(expr, scope)
    case 'optMap':
    case 'optFlatMap': {
      const target = evaluate(expr.target, scope)
      if (target.kind === 'fault') return target
      if (target.kind !== 'optional') return noOverload
      if (target.value === null) return none
      const body = evaluate(expr.body, withName(scope, expr.variable, target.value))
      return body.kind === 'fault' || expr.kind === 'optFlatMap' ? body : some(body)
    }
  }
}

/** A name with all that is selected from it; what is optional once stays so to the end. */
function attribute(expr: Expr, scope: Scope): CelOutcome {
  if (expr.kind === 'ident') {
    return scope.find(expr.name) ?? typeNamed(expr.name) ?? missing(expr)
  }
  if (expr.kind !== 'select' && expr.kind !== 'index') return evaluate(expr, scope)
  const root = rootOf(expr)
  if (root.kind === 'ident' && scope.find(root.name) === null && typeNamed(root.name) === null) {
    return missing(expr)
  }
  const operand = attribute(expr.operand, scope)
  if (operand.kind === 'fault') return operand
  const key = keyOfAccess(expr, scope)
  if (key.kind === 'fault') return key
  const optional = expr.optional || operand.kind === 'optional'
  if (!optional) return qualify(operand, key)
  const from = operand.kind === 'optional' ? operand.value : operand
  if (from === null) return none
  if (from.kind !== 'map' && from.kind !== 'list') return qualify(from, key)
  const found = memberIfAny(from, key)
  if (found === null) return none
  return found.kind === 'fault' ? found : some(found)
}

function keyOfAccess(expr: Select | Index, scope: Scope): CelOutcome {
  return expr.kind === 'select' ? celString(expr.field) : evaluate(expr.index, scope)
}

/**
 * An unknown name is reported with all the fields that follow it directly, because any of them
 * could have been a part of the name (cel-go's `maybeAttribute`).
 */
function missing(expr: Expr): CelOutcome {
  return fault(`no such attribute(s): ${qualifiedName(expr) ?? ''}`)
}

function typeNamed(name: string): Value | null {
  return isTypeName(name) ? { kind: 'type', name } : null
}

function presence(of: Select, scope: Scope): CelOutcome {
  const operand = attribute(of.operand, scope)
  if (operand.kind === 'fault') {
    const root = rootOf(of)
    const unknown = root.kind === 'ident' && scope.find(root.name) === null
    return unknown ? missing(of) : operand
  }
  const from = operand.kind === 'optional' ? operand.value : operand
  if (from === null) return no
  const found = memberIfAny(from, celString(of.field))
  return found?.kind === 'fault' ? found : celBool(found !== null)
}

function called(call: Call, scope: Scope): CelOutcome {
  const operator = call.target === null ? operators.get(call.name) : undefined
  const args: Value[] = []
  const namespace = call.target?.kind === 'ident' && scope.find(call.target.name) === null
  const qualified = namespace
    ? functions.get(`${qualifiedName(call.target as Expr)}.${call.name}`)
    : undefined
  const before = call.target === null || qualified !== undefined ? [] : [call.target]
  for (const expr of [...before, ...call.args]) {
    const arg = evaluate(expr, scope)
    if (arg.kind === 'fault') return arg
    args.push(arg)
  }
  const known =
    operator ?? qualified ?? functions.get(`${call.target === null ? '' : '.'}${call.name}`)
  return (
    known?.(...args) ?? fault(`no such overload: ${call.name}(${args.map(typeName).join(', ')})`)
  )
}

function listed(items: readonly Item[], scope: Scope): CelOutcome {
  const values: Value[] = []
  for (const { value: expr, optional } of items) {
    const value = evaluate(expr, scope)
    if (value.kind === 'fault') return value
    if (!optional) values.push(value)
    else if (value.kind !== 'optional') return noOverload
    else if (value.value !== null) values.push(value.value)
  }
  return celList(values)
}

function mapped(entries: readonly Entry[], scope: Scope): CelOutcome {
  const map = new Map<string, { key: Value; value: Value }>()
  for (const entry of entries) {
    const key = evaluate(entry.key, scope)
    if (key.kind === 'fault') return key
    const value = evaluate(entry.value, scope)
    if (value.kind === 'fault') return value
    const name = mapKey(key)
    if (name === null || key.kind === 'double') return fault('unsupported key type')
    if (entry.optional && value.kind !== 'optional') return noOverload
    const kept = entry.optional && value.kind === 'optional' ? value.value : value
    if (map.has(name)) return fault(`repeated key: ${'value' in key ? String(key.value) : ''}`)
    if (kept !== null) map.set(name, { key, value: kept })
  }
  return { kind: 'map', entries: map }
}

/** `&&` and `||`: the side that decides wins, even over a fault of the other. */
function logical(left: Expr, right: Expr, decisive: boolean, scope: Scope): CelOutcome {
  const first = evaluate(left, scope)
  if (first.kind === 'bool' && first.value === decisive) return first
  return combined(first, evaluate(right, scope), decisive)
}

function looped(loop: Loop, scope: Scope): CelOutcome {
  const range = evaluate(loop.range, scope)
  if (range.kind === 'fault') return range
  return loopOver(range, loop, (expr, item) => evaluate(expr, withName(scope, loop.variable, item)))
}
