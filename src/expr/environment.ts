import { parseDecimalInt, parseFloat64, truncate } from '../go/number.ts'
import { fail } from './fault.ts'
import { format } from './format.ts'
import {
  anyType,
  boolType,
  type FunctionType,
  floatType,
  functionType,
  type GoType,
  int64Type,
} from './goType.ts'
import { conversion, type GoValue, int64, integerOf, typeName } from './goValue.ts'

/**
 * A function that Argo Rollouts adds to expr-lang. `result` is the whole result, whatever the
 * arguments are.
 */
export interface EnvironmentFunction {
  readonly type: FunctionType
  readonly call: (parameters: readonly GoValue[], result: GoValue) => GoValue
}

const anyToAny: readonly GoType[] = [anyType]

/** The functions of a condition beside expr-lang's own, in the order of Argo's documentation. */
export const environment: { readonly [name: string]: EnvironmentFunction } = {
  asInt: {
    type: functionType(anyToAny, int64Type),
    call: ([value = null]) => asInt(value),
  },
  asFloat: {
    type: functionType(anyToAny, floatType),
    call: ([value = null]) => asFloat(value),
  },
  isNaN: {
    type: functionType([floatType], boolType),
    call: ([value = null]) => Number.isNaN(wantFloat(value)),
  },
  isInf: {
    type: functionType([floatType], boolType),
    call: ([value = null]) => Math.abs(wantFloat(value)) === Infinity,
  },
  isNil: {
    type: functionType(anyToAny, boolType),
    call: (_, result) => result === null,
  },
  default: {
    type: functionType([anyType, anyType], anyType),
    call: ([, instead = null], result) => (result === null ? instead : result),
  },
}

/** The names of the functions with their types, as the checker wants them. */
export const functionTypes: readonly (readonly [string, FunctionType])[] = Object.entries(
  environment,
).map(([name, { type }]) => [name, type] as const)

/** The float64 that Go's isNaN and isInf insist on: an int is none. */
export function wantFloat(value: GoValue): number {
  return typeof value === 'number' ? value : fail('run', conversion(value, 'float64'))
}

function asInt(value: GoValue): GoValue {
  if (typeof value === 'number') return int64(truncate(value))
  if (typeof value === 'string') {
    const parsed = parseDecimalInt(value)
    return parsed.ok ? int64(parsed.value) : fail('run', parsed.error)
  }
  const integer = integerOf(value)
  return integer === null ? notSupported('asInt', value) : int64(integer)
}

function asFloat(value: GoValue): number {
  if (typeof value === 'number') return value
  if (typeof value === 'string') {
    const parsed = parseFloat64(value)
    return parsed.ok ? parsed.value : fail('run', parsed.error)
  }
  const integer = integerOf(value)
  return integer === null ? notSupported('asFloat', value) : Number(integer)
}

function notSupported(name: string, value: GoValue): never {
  return fail('run', `${name}() not supported on ${typeName(value)} ${format(value)}`)
}
