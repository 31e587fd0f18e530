import { textIn } from '../document/fields.ts'
import type { GoValue } from '../expr/goValue.ts'
import { parseLayout, utc } from '../expr/layout.ts'
import type { MetricData } from '../expr/resultType.ts'
import { type GoDuration, goDurationText, parseGoDuration } from '../go/duration.ts'
import { formatValue } from '../go/format.ts'
import { always, flag, goStruct, intOrString, list, named, pointer, text } from '../kinds/shape.ts'
import { isJsonObject, type Json, type JsonObject } from '../units/json.ts'
import { type Answer, failed, measured } from './answer.ts'
import { floatsIn, floatsOf, refusalOf, unfit } from './given.ts'
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
 * of numbers, or a number, is one query. No data is an empty list. `{"cloudWatch":
 * {"MetricDataResults": […]}}` is the whole answer of the SDK.
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
  ask: (config) => {
    const interval = intervalOf(config)
    if (!interval.ok) return interval
    return { ok: true, method: 'GetMetricData', url: goDurationText(interval.nanoseconds) }
  },
  signalsOf: (_, results) => results.map(valuesIn),
  resultOf: () => ({ types: ['[]types.MetricDataResult'], number: 'result[0].Values[0]' }),
  run,
}

function intervalOf(config: JsonObject): GoDuration {
  return parseGoDuration(textIn(config, 'interval') || '5m')
}

// `result[0].Values[0]` looks for `[{"Values": [0.5]}]`, which a signal says as `[[0.5]]`.
function valuesIn(result: Json): Json {
  if (!Array.isArray(result)) return result
  return result.map((one) => (isJsonObject(one) && Array.isArray(one.Values) ? one.Values : one))
}

function run({ config, given }: Request): Answer {
  const interval = intervalOf(config)
  if (!interval.ok) return failed(interval.error)
  const told = toldBy(given)
  const refusal = refusalOf(told)
  if (refusal !== null) return refusal
  const series = isJsonObject(told) ? answeredIn(told) : seriesOf(told)
  if (series === null) return unfit('cloudWatch', given)
  const values = series.map(({ Values = [] }) => Values)
  const answer = measured(series, '[]types.MetricDataResult', formatValue(values))
  return { ...answer, keepsValue: true }
}

/** One question gets one answer. */
function toldBy(given: Json): Json {
  const answers = isJsonObject(given) ? given.answers : undefined
  return Array.isArray(answers) ? (answers[0] ?? null) : given
}

function seriesOf(given: Json): readonly MetricData[] | null {
  if (given === null) return []
  if (!Array.isArray(given) || !given.some((member) => Array.isArray(member))) {
    const values = floatsIn(given)
    if (values === null) return null
    // An empty list is no answer at all, and not a query without values.
    return Array.isArray(given) && given.length === 0 ? [] : [{ Values: values }]
  }
  const series = given.map((member) => (Array.isArray(member) ? floatsOf(member) : null))
  return series.every((values) => values !== null) ? series.map((Values) => ({ Values })) : null
}

function answeredIn({ cloudWatch: answer }: JsonObject): readonly MetricData[] | null {
  if (!isJsonObject(answer)) return null
  const { MetricDataResults: results = [] } = answer
  if (!Array.isArray(results)) return null
  return results.filter(isJsonObject).map(dataOf)
}

function dataOf(result: JsonObject): MetricData {
  const listed = (name: string): readonly Json[] => {
    const member = result[name]
    return Array.isArray(member) ? member : []
  }
  return {
    Id: textIn(result, 'Id'),
    Label: textIn(result, 'Label'),
    StatusCode: textIn(result, 'StatusCode'),
    Values: floatsOf(listed('Values')) ?? [],
    Timestamps: listed('Timestamps').map((time) => timeOf(String(time))),
    Messages: listed('Messages')
      .filter(isJsonObject)
      .map((message) => ({ Code: textIn(message, 'Code'), Value: textIn(message, 'Value') })),
  }
}

function timeOf(text: string): GoValue {
  const time = parseLayout('2006-01-02T15:04:05Z07:00', text, utc)
  return 'error' in time ? null : time
}
