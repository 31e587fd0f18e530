import { nilList } from './compare.ts'
import {
  anyType,
  boolType,
  floatsType,
  floatType,
  type GoType,
  intType,
  listType,
  mapOf,
  mapType,
  nilType,
  sliceOf,
  statusCodeType,
  stringPointerType,
  stringType,
  timeType,
  uint8Type,
} from './goType.ts'
import {
  type BoxedMap,
  type BoxedStruct,
  box,
  boxedInteger,
  type GoMap,
  type GoValue,
  isBoxed,
  mapKey,
  typedList,
} from './goValue.ts'

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
  | '*float64'
  | 'nrdb.NRDBResult'
  | '[]nrdb.NRDBResult'
  | '[]types.MetricDataResult'

/** What New Relic answers with: a row of a query. */
const row: GoType = mapOf(stringType, anyType, 'nrdb.NRDBResult')

const values: GoType = structOf('', { Values: floatsType })

const message: GoType = structOf('types.MessageData', {
  Code: stringPointerType,
  Value: stringPointerType,
})

/** What CloudWatch answers with: `MetricDataResult` of the AWS SDK for Go. */
const metricData: GoType = structOf('types.MetricDataResult', {
  Id: stringPointerType,
  Label: stringPointerType,
  Messages: sliceOf(message),
  StatusCode: statusCodeType,
  Timestamps: sliceOf(timeType),
  Values: floatsType,
})

const types: { readonly [K in ResultType]: GoType } = {
  nil: nilType,
  bool: boolType,
  int: intType,
  uint8: uint8Type,
  float64: floatType,
  string: stringType,
  '[]float64': floatsType,
  '[]string': sliceOf(stringType),
  '[]any': listType,
  'map[string]any': mapType,
  '[]map[string]any': sliceOf(mapType),
  '[]struct{Values []float64}': sliceOf(values),
  '*float64': floatType,
  'nrdb.NRDBResult': row,
  '[]nrdb.NRDBResult': sliceOf(row),
  '[]types.MetricDataResult': sliceOf(metricData),
}

function structOf(name: string, fields: Readonly<Record<string, GoType>>): GoType {
  return {
    kind: 'struct',
    name,
    fields: Object.entries(fields).map(([field, type]) => ({ name: field, type })),
  }
}

/** The Go type of that name. */
export function goTypeNamed(type: ResultType): GoType {
  return types[type]
}

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
    case 'nrdb.NRDBResult':
      return toRow(result as GoMap)
    case '[]nrdb.NRDBResult':
      return typedList(row, (result as readonly GoMap[]).map(toRow))
    case '[]types.MetricDataResult':
      return typedList(metricData, (result as readonly MetricData[]).map(toMetricData))
    default:
      return result as GoValue
  }
}

function toStruct({ Values }: { readonly Values: readonly number[] }): BoxedStruct {
  return struct(values, { Values: typedList(floatType, Values) })
}

function toRow(members: GoMap): BoxedMap {
  const entries = Object.entries(members).map(
    ([key, value]) => [mapKey(key) ?? '', [key, value]] as const,
  )
  return { [box]: 'map', type: row, entries: new Map(entries) }
}

/** What is known of a {@link ResultType} `types.MetricDataResult`; what is absent is nil. */
export interface MetricData {
  readonly Id?: string | null
  readonly Label?: string | null
  readonly Messages?: readonly { readonly Code?: string; readonly Value?: string }[]
  readonly StatusCode?: string
  readonly Timestamps?: readonly GoValue[]
  readonly Values?: readonly number[]
}

function toMetricData(data: MetricData): BoxedStruct {
  const messages = (data.Messages ?? []).map(({ Code = null, Value = null }) =>
    struct(message, { Code, Value }),
  )
  return struct(metricData, {
    Id: data.Id ?? null,
    Label: data.Label ?? null,
    Messages: typedList(message, data.Messages === undefined ? nilList : messages),
    StatusCode: data.StatusCode ?? '',
    Timestamps: typedList(timeType, data.Timestamps ?? nilList),
    Values: typedList(floatType, data.Values ?? nilList),
  })
}

function struct(type: GoType, fields: Readonly<Record<string, GoValue>>): BoxedStruct {
  return { [box]: 'struct', type, fields: new Map(Object.entries(fields)) }
}
