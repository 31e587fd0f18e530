import {
  boolType,
  floatType,
  type GoType,
  intType,
  listType,
  mapType,
  nilType,
  sliceOf,
  stringType,
  uint8Type,
} from './goType.ts'
import { type BoxedStruct, box, boxedInteger, type GoValue, typedList } from './goValue.ts'

/** The Go type of `result`, as providers say it. A pointer and a list that are nil are nil. */
export type ResultType =
  | 'nil'
  | 'bool'
  | 'int'
  | 'uint8'
  | 'float64'
  | 'string'
  | '*float64'
  | '[]float64'
  | '[]string'
  | '[]any'
  | 'map[string]any'
  | '[]map[string]any'
  | '[]struct{Values []float64}'

const floats = sliceOf(floatType)
/** What CloudWatch answers with. */
const values: GoType = { kind: 'struct', fields: [{ name: 'Values', type: floats }] }

const types: { readonly [K in ResultType]: GoType } = {
  nil: nilType,
  bool: boolType,
  int: intType,
  uint8: uint8Type,
  float64: floatType,
  string: stringType,
  '*float64': floatType,
  '[]float64': floats,
  '[]string': sliceOf(stringType),
  '[]any': listType,
  'map[string]any': mapType,
  '[]map[string]any': sliceOf(mapType),
  '[]struct{Values []float64}': sliceOf(values),
}

/** The type that the checker is to assume; a result that is nil has none, whatever its provider says. */
export function goTypeOf(type: ResultType, result: unknown): GoType {
  return result === null || result === undefined ? nilType : types[type]
}

/**
 * The type of a result of which nobody said anything: a list of numbers is what Prometheus answers with,
 * everything else is JSON.
 */
export function resultTypeOf(result: unknown): ResultType {
  if (result === null || result === undefined) return 'nil'
  switch (typeof result) {
    case 'number':
      return 'float64'
    case 'string':
      return 'string'
    case 'boolean':
      return 'bool'
    case 'bigint':
      return 'int'
    case 'object':
      if (!Array.isArray(result)) return 'map[string]any'
      return result.every((item) => typeof item === 'number') ? '[]float64' : '[]any'
    default:
      return 'nil'
  }
}

/** A result as a Go value of its type. */
export function toGoValue(type: ResultType, result: unknown): GoValue {
  if (result === null || result === undefined) return null
  switch (type) {
    case 'nil':
      return null
    case 'int':
      return BigInt.asIntN(64, BigInt(result as number))
    case 'uint8':
      return boxedInteger(uint8Type, BigInt(result as number))
    case '[]float64':
      return typedList(floatType, result as readonly number[])
    case '[]string':
      return typedList(stringType, result as readonly string[])
    case '[]map[string]any':
      return typedList(mapType, result as readonly GoValue[])
    case '[]struct{Values []float64}':
      return typedList(values, (result as readonly { Values: readonly number[] }[]).map(toStruct))
    default:
      return result as GoValue
  }
}

function toStruct({ Values }: { readonly Values: readonly number[] }): BoxedStruct {
  const fields = new Map([['Values', typedList(floatType, Values)]])
  return { [box]: 'struct', type: values, fields }
}
