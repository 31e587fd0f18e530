import { fetch, slice } from './access.ts'
import { isNil } from './compare.ts'
import { type Compiler, knownType, type Run, type Variable } from './compiler.ts'
import { environment, wantFloat } from './environment.ts'
import { fail } from './fault.ts'
import { anyType, assignable, type GoType, typeText } from './goType.ts'
import {
  box,
  durationValue,
  type GoValue,
  goFunction,
  goMapOf,
  isBoxed,
  memberOf,
  typeName,
  typeOf,
} from './goValue.ts'
import { numberLane } from './lanes.ts'
import { utc } from './layout.ts'
import { pay } from './limits.ts'
import { methodType, ZERO_TIME } from './methods.ts'
import type { Expression, MemberAccess, Slice } from './syntax.ts'

/**
 * A name: a variable, `result`, a function that Argo adds, or `$env` with all of them but what
 * `let` has declared.
 */
export function compileIdentifier(compiler: Compiler, name: string): Run {
  const isMeant = (each: Variable): boolean => each.name === name
  const variable = compiler.variables.findLast(isMeant) ?? compiler.given.find(isMeant)
  if (variable !== undefined) {
    const { cell } = variable
    return () => cell.value
  }
  const { result } = compiler
  if (name === 'result') return () => result.value
  if (name === '$env') return () => environmentMap(compiler)
  const value = functionNamed(compiler, name)
  return () => value
}

function functionNamed(compiler: Compiler, name: string): GoValue {
  const found = Object.hasOwn(environment, name) ? environment[name] : undefined
  if (found === undefined) return null
  return goFunction(found.type, (parameters) => found.call(parameters, compiler.result.value))
}

function environmentMap(compiler: Compiler): GoValue {
  const functions = Object.keys(environment).map((name) => [name, functionNamed(compiler, name)])
  const given = compiler.given.map(({ name, cell }) => [name, cell.value])
  return { ...Object.fromEntries([...functions, ...given]), result: compiler.result.value }
}

/** Stands for nil on its way to the end of a `?.` chain. */
const broken: { readonly [key: string]: GoValue } = {}

/** A chain: nil as soon as one of its optional members has nothing to be taken from. */
export function compileChain(compiler: Compiler, operand: Expression): Run {
  const run = compiler.compile(operand)
  return () => {
    const value = run()
    return value === broken || isNil(value) ? null : value
  }
}

/** `base.name` and `base[index]`. */
export function compileMember(compiler: Compiler, node: MemberAccess): Run {
  const lane = numberLane(compiler, node)
  if (lane !== null) return lane.run
  const base = compiler.compile(node.base)
  const { optional, property } = node
  if (property.kind === 'string') {
    const name = property.value
    // A float may turn out to be where a duration was expected, and has no methods.
    const isMethod = methodType(knownType(compiler, node.base), name) !== null
    return () => {
      const from = base()
      if (isMethod && typeof from === 'number') fail('run', 'reflect: Method index out of range')
      if (from === broken || (optional && isNil(from))) return broken
      const map = goMapOf(from)
      return map === null ? fetch(from, name) : (memberOf(map, name) ?? null)
    }
  }
  const key = compiler.compile(property)
  const { budget } = compiler.host
  return () => {
    const from = base()
    if (from === broken || (optional && isNil(from))) return broken
    // The bytes of a string have to be counted.
    if (typeof from === 'string') pay(budget, from)
    return fetch(from, key())
  }
}

/** `base[from:to]`. */
export function compileSlice(compiler: Compiler, node: Slice): Run {
  const base = compiler.compile(node.base)
  const from = node.from === null ? () => 0n : compiler.compile(node.from)
  const { budget } = compiler.host
  if (node.to === null) {
    return () => {
      const value = base()
      if (!['slice', 'array', 'map', 'string'].includes(typeOf(value).kind)) {
        fail('run', `invalid argument for len (type ${typeName(value)})`)
      }
      pay(budget, value)
      return slice(value, from(), undefined)
    }
  }
  const to = compiler.compile(node.to)
  return () => {
    const value = base()
    pay(budget, value)
    const end = to()
    return slice(value, from(), end)
  }
}

/** A call of a function that Argo adds, of a method, or of whatever a value turns out to be. */
export function compileCall(
  compiler: Compiler,
  callee: Expression,
  given: readonly Expression[],
): Run {
  const parameters = given.map((argument) => compiler.compile(argument))
  const direct = compileDirect(compiler, callee, parameters)
  if (direct !== null) return direct
  const run = compiler.compile(callee)
  const isKnown = knownType(compiler, callee).kind === 'func'
  return () => {
    const values = parameters.map((parameter) => parameter())
    const called = run()
    if (called === broken) return broken
    if (called === null) return fail('run', 'invalid operation: cannot call nil')
    if (!isBoxed(called) || called[box] !== 'func') {
      const type = typeName(called)
      return fail('run', `invalid operation: cannot call non-function of type ${type}`)
    }
    const { parameters: wanted, result } = called.type
    if (values.length !== wanted.length) {
      const counts = `expected ${wanted.length}, got ${values.length}`
      fail('run', `invalid number of arguments: ${counts}`)
    }
    // Of the signatures that are known, expr-lang calls these two by reflection all the same.
    const isReflected = !isKnown || wanted.length > 2 || result.kind === 'int'
    return called.call(isReflected ? values.map((value, at) => handed(value, wanted[at])) : values)
  }
}

// Go's reflection makes nil the zero value of the type that is wanted, and insists on that type.
function handed(value: GoValue, wanted: GoType = anyType): GoValue {
  if (value === null) return zeroOf(wanted)
  if (assignable(typeOf(value), wanted)) return value
  return fail('run', `reflect: Call using ${typeName(value)} as type ${typeText(wanted)}`)
}

function zeroOf(type: GoType): GoValue {
  switch (type.kind) {
    case 'float64':
      return 0
    case 'int':
      return 0n
    case 'string':
      return ''
    case 'duration':
      return durationValue(0n)
    case 'time':
      return { [box]: 'time', nanoseconds: ZERO_TIME, location: utc }
    default:
      return null
  }
}

// The name of a function that Argo adds stands for nothing else: nobody may declare it, and the
// checker has counted the arguments.
function compileDirect(
  compiler: Compiler,
  callee: Expression,
  parameters: readonly Run[],
): Run | null {
  const name = callee.kind === 'identifier' ? callee.name : ''
  const found = Object.hasOwn(environment, name) ? environment[name] : undefined
  const [first, second] = parameters
  if (found === undefined || first === undefined) return null
  const { result } = compiler
  if (name === 'isNaN') return () => Number.isNaN(wantFloat(first()))
  if (second === undefined) return () => found.call([first()], result.value)
  return () => found.call([first(), second()], result.value)
}
