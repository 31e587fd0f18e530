import { floatsType, floatType, type GoType, mapType, stringType, uint8Type } from './goType.ts'
import { type BoxedStruct, box, boxedInteger, type GoValue, isBoxed, typedList } from './goValue.ts'

/** The Go types of `result` that Argo's providers answer with, by name. */
export type ResultType =
  | 'nil'
  | 'bool'
  | 'int'
  | 'uint8'
  | 'float64'
  | 'string'
  | '[]float64'
  | '[]string'
  | '[]any'
  | 'map[string]any'
  | '[]map[string]any'
  | '[]struct{Values []float64}'

/** What CloudWatch answers with. */
const values: GoType = { kind: 'struct', fields: [{ name: 'Values', type: floatsType }] }

/**
 * A result of which nobody said the type: a list of numbers is what Prometheus answers with,
 * `[]float64`; everything else is JSON as it is decoded. What no JSON holds is nil.
 */
export function goValueOf(result: unknown): GoValue {
  if (Array.isArray(result)) {
    return result.every((item) => typeof item === 'number') ? typedList(floatType, result) : result
  }
  if (result === undefined || typeof result === 'function' || typeof result === 'symbol') {
    return null
  }
  return typeof result === 'bigint' ? BigInt.asIntN(64, result) : (result as GoValue)
}

/** A result as a Go value of the given type; null stays nil, as a nil pointer or list does. */
export function goValueAs(type: ResultType, result: unknown): GoValue {
  if (result === null || result === undefined || type === 'nil') return null
  if (isBoxed(result as GoValue)) return result as GoValue
  switch (type) {
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
