import { fail } from './fault.ts'
import { anyType, type GoType } from './goType.ts'
import type { GoValue } from './goValue.ts'
import { goTypeNamed, goValueAs, goValueOf, type ResultType } from './resultType.ts'

/** The Go types that a variable of an expression may have; `any` is `interface {}`. */
export type VariableType = ResultType | 'any'

/** The variables that an expression may name, each with its Go type. */
export interface VariableTypes {
  readonly [name: string]: VariableType
}

/** The Go type that a variable is declared with. */
export function variableTypeOf(type: VariableType): GoType {
  return type === 'any' ? anyType : goTypeNamed(type)
}

/**
 * A JavaScript value as the Go value that a variable holds; null and undefined are nil. One that
 * is of another type is refused by `fail` with the code `run`, as no Go program could hold it.
 */
export function variableValueOf(name: string, type: VariableType, value: unknown): GoValue {
  if (value === null || value === undefined) return null
  if (!isOfType[type](value)) fail('run', `variable ${name} is no ${type}`)
  return type === 'any' ? goValueOf(value) : goValueAs(type, value)
}

const isNumber: IsOfType = (value) => typeof value === 'number'
const isString: IsOfType = (value) => typeof value === 'string'
const isObject: IsOfType = (value) => typeof value === 'object' && !Array.isArray(value)
const isInteger: IsOfType = (value) => typeof value === 'bigint' || Number.isSafeInteger(value)
const isByte: IsOfType = (value) => isInteger(value) && Number(value) >= 0 && Number(value) < 256

const isOfType: { readonly [K in VariableType]: IsOfType } = {
  any: () => true,
  nil: () => false,
  bool: (value) => typeof value === 'boolean',
  int: isInteger,
  uint8: isByte,
  float64: isNumber,
  string: isString,
  '[]float64': listOf(isNumber),
  '[]string': listOf(isString),
  '[]any': Array.isArray,
  'map[string]any': isObject,
  '[]map[string]any': listOf(isObject),
  '[]struct{Values []float64}': listOf(isObject),
  '*float64': isNumber,
  'nrdb.NRDBResult': isObject,
  '[]nrdb.NRDBResult': listOf(isObject),
  '[]types.MetricDataResult': listOf(isObject),
}

type IsOfType = (value: unknown) => boolean

function listOf(isOne: IsOfType): IsOfType {
  return (value) => Array.isArray(value) && value.every(isOne)
}
