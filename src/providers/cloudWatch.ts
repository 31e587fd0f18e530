import type { Answer } from '../analysis/measure.ts'
import { floatType, type GoType, sliceOf } from '../expr/goType.ts'
import { box, type GoValue, typedList } from '../expr/goValue.ts'
import { formatValue } from '../units/goFormat.ts'
import type { Json } from '../units/json.ts'
import { floats, measured } from './answer.ts'
import { floatsOf, listOf, noMetadata, noObjection, refusalOf, unfit } from './given.ts'
import type { Request, SynchronousProvider } from './provider.ts'

/**
 * Amazon CloudWatch. The result is a list with the `Values` of each query: a list of lists; a list
 * of numbers, or a number, is one query. No data is an empty list.
 */
export const cloudWatch: SynchronousProvider = {
  kind: 'synchronous',
  key: 'cloudWatch',
  objectionTo: noObjection,
  metadataOf: noMetadata,
  run,
}

function run({ given }: Request): Answer {
  const refusal = refusalOf(given)
  if (refusal !== null) return refusal
  const series = seriesOf(given)
  if (series === null) return unfit('cloudWatch', given)
  const answer = measured(typedList(dataResult, series.map(structOf)), formatValue(series))
  return { ...answer, keepsValue: true }
}

const dataResult: GoType = {
  kind: 'struct',
  fields: [{ name: 'Values', type: sliceOf(floatType) }],
}

function structOf(values: readonly number[]): GoValue {
  return { [box]: 'struct', type: dataResult, fields: new Map([['Values', floats(values)]]) }
}

function seriesOf(given: Json): readonly (readonly number[])[] | null {
  if (given === null) return []
  if (!Array.isArray(given) || !given.some((member) => Array.isArray(member))) {
    const values = listOf(given)
    return values === null ? null : [values]
  }
  const series = given.map((member) => (Array.isArray(member) ? floatsOf(member) : null))
  return series.every((values) => values !== null) ? series : null
}
