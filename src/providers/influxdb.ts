import type { Answer } from '../analysis/measure.ts'
import { formatValue } from '../go/format.ts'
import { isJsonObject } from '../units/json.ts'
import { failed, measured } from './answer.ts'
import { noObjection, refusalOf, unfit } from './given.ts'
import type { Request, SynchronousProvider } from './provider.ts'

/**
 * InfluxDB. A list is the column `_value`, row by row; a number or text is one row; no data is an
 * error.
 */
export const influxdb: SynchronousProvider = {
  kind: 'synchronous',
  key: 'influxdb',
  objectionTo: noObjection,
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
