import { formatValue } from '../go/format.ts'
import {
  always,
  flag,
  goStruct,
  intOrString,
  list,
  named,
  given as pointer,
  text,
} from '../kinds/shape.ts'
import type { Json } from '../units/json.ts'
import { type Answer, measured } from './answer.ts'
import { floatsOf, listOf, refusalOf, unfit } from './given.ts'
import { type Request, type SynchronousProvider, usual } from './provider.ts'

const dataQuery = goStruct('v1alpha1.CloudWatchMetricDataQuery', {
  id: text,
  expression: pointer(text),
  label: pointer(text),
  metricStat: pointer(
    goStruct('v1alpha1.CloudWatchMetricStat', {
      metric: goStruct('v1alpha1.CloudWatchMetricStatMetric', {
        dimensions: list(
          goStruct('v1alpha1.CloudWatchMetricStatMetricDimension', { name: text, value: text }),
        ),
        metricName: text,
        namespace: pointer(text),
      }),
      period: intOrString,
      stat: text,
      unit: text,
    }),
  ),
  period: pointer(intOrString),
  returnData: pointer(flag),
})

/**
 * Amazon CloudWatch. The result is a list with the `Values` of each query: a list of lists; a list
 * of numbers, or a number, is one query. No data is an empty list.
 */
export const cloudWatch: SynchronousProvider = {
  ...usual,
  kind: 'synchronous',
  key: 'cloudWatch',
  shape: pointer(
    goStruct('v1alpha1.CloudWatchMetric', {
      interval: named('v1alpha1.DurationString'),
      metricDataQueries: always(list(dataQuery)),
    }),
  ),
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
