import { formatValue } from '../go/format.ts'
import { goStruct, given as pointer, text } from '../kinds/shape.ts'
import { isJsonObject } from '../units/json.ts'
import { type Answer, failed, measured } from './answer.ts'
import { refusalOf, unfit } from './given.ts'
import { type Request, type SynchronousProvider, usual } from './provider.ts'

/**
 * InfluxDB. A list is the column `_value`, row by row; a number or text is one row; no data is an
 * error.
 */
export const influxdb: SynchronousProvider = {
  ...usual,
  kind: 'synchronous',
  key: 'influxdb',
  shape: pointer(goStruct('v1alpha1.InfluxdbMetric', { profile: text, query: text })),
  run,
}

function run({ given }: Request): Answer {
  const refusal = refusalOf(given)
  if (refusal !== null) return refusal
  if (isJsonObject(given)) return unfit('influxdb', given)
  const rows = given === null ? [] : Array.isArray(given) ? given : [given]
  return rows.length === 0
    ? failed('no results returned from flux query')
    : measured(rows, '[]any', formatValue(rows))
}
