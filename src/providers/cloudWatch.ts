import type { Answer } from '../analysis/measure.ts'
import { formatValue } from '../go/format.ts'
import type { Json } from '../units/json.ts'
import { measured } from './answer.ts'
import { floatsOf, listOf, noObjection, refusalOf, unfit } from './given.ts'
import type { Request, SynchronousProvider } from './provider.ts'

/**
 * Amazon CloudWatch. The result is a list with the `Values` of each query: a list of lists; a list
 * of numbers, or a number, is one query. No data is an empty list.
 */
export const cloudWatch: SynchronousProvider = {
  kind: 'synchronous',
  key: 'cloudWatch',
  objectionTo: noObjection,
  run,
}

function run({ given }: Request): Answer {
  const refusal = refusalOf(given)
  if (refusal !== null) return refusal
  const series = seriesOf(given)
  if (series === null) return unfit('cloudWatch', given)
  const result = series.map((values) => ({ Values: values }))
  const answer = measured(result, '[]struct{Values []float64}', formatValue(series))
  return { ...answer, keepsValue: true }
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
