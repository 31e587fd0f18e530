import { textIn } from '../../document/fields.ts'
import { formatFloatPlain } from '../../go/format.ts'
import { decodeJson } from '../../go/json.ts'
import { parseFloat64 } from '../../go/number.ts'
import { quote } from '../../go/string.ts'
import { isJsonObject, type Json } from '../../units/json.ts'
import { type Answer, failed, type Metadata, measured, noMetadata } from '../answer.ts'

import type { Heard } from '../http/asking.ts'

/** What the Prometheus client makes of an answer of `/api/v1/query` and `/api/v1/query_range`. */
export function readPrometheus({ status, body, broken }: Heard): Answer {
  if (broken !== null) return failed(broken)
  const decoded = decodeJson(body)
  if (status < 200 || status > 299)
    return failed(refusalOf(status, decoded.ok ? decoded.value : null))
  if (!decoded.ok) return failed(`bad_response: ${decoded.error}`)
  const told = isJsonObject(decoded.value) ? decoded.value : {}
  if (told.status === 'error') {
    return failed(`${textIn(told, 'errorType')}: ${textIn(told, 'error')}`)
  }
  const { data } = told
  if (!isJsonObject(data)) return failed('Prometheus metric type not supported')
  const metadata = warningsOf(told.warnings)
  const type = textIn(data, 'resultType')
  const samples = samplesOf(type, data.result ?? null)
  if (typeof samples === 'string') return failed(`bad_response: ${samples}`)
  if (type === 'scalar') {
    const scalar = samples[0] ?? 0
    return { ...measured(scalar, 'float64', formatFloatPlain(scalar)), metadata }
  }
  const value = `[${samples.map(formatFloatPlain).join(',')}]`
  return { ...measured(samples, '[]float64', value), metadata }
}

// Only 400 and 422 are Prometheus' own way to refuse; a proxy may stand before it.
function refusalOf(status: number, told: Json): string {
  const hundreds = Math.floor(status / 100)
  const generic =
    hundreds === 4
      ? `client_error: client error: ${status}`
      : hundreds === 5
        ? `server_error: server error: ${status}`
        : `bad_response: bad response code ${status}`
  if ((status !== 400 && status !== 422) || !isJsonObject(told)) return generic
  if (told.status === 'success') return 'bad_response: inconsistent body for response code'
  const type = textIn(told, 'errorType') || 'client_error'
  return `${type}: ${textIn(told, 'error') || `client error: ${status}`}`
}

function warningsOf(given: Json | undefined): Metadata {
  if (!Array.isArray(given) || given.length === 0) return noMetadata
  return { warnings: given.map((warning) => `"${String(warning)}"`).join(', ') }
}

/** The samples of a result in order, or what is wrong with them. */
function samplesOf(type: string, result: Json): readonly number[] | string {
  const series = Array.isArray(result) ? result.filter(isJsonObject) : []
  switch (type) {
    case 'scalar':
      return valuesOf([result])
    case 'vector':
      return valuesOf(series.map(({ value }) => value ?? null))
    case 'matrix':
      return valuesOf(series.flatMap(({ values }) => (Array.isArray(values) ? values : [])))
    case 'string':
      return 'unexpected value type "string"'
    default:
      return type === '' ? 'unexpected value type "<ValNone>"' : `unknown value type ${quote(type)}`
  }
}

// A sample without its value is 0.
function valuesOf(pairs: readonly Json[]): readonly number[] | string {
  const values: number[] = []
  for (const pair of pairs) {
    const sample = Array.isArray(pair) ? pair[1] : undefined
    if (sample !== undefined && typeof sample !== 'string') {
      return 'sample value must be a quoted string'
    }
    const parsed = parseFloat64(sample ?? '0')
    if (!parsed.ok) return parsed.error
    values.push(parsed.value)
  }
  return values
}
