import { formatJson } from '../go/format.ts'
import { always, goStruct, long, given as pointer, text } from '../kinds/shape.ts'
import { isJsonObject, type Json, type JsonObject } from '../units/json.ts'
import { type Answer, failed, measured } from './answer.ts'
import { floatOf, noteOfQuery, refusalOf, textOf, unfit } from './given.ts'
import { type Request, type SynchronousProvider, usual } from './provider.ts'

/**
 * New Relic. `{"json": {…}}` or an object is the one row of a query, a list of objects are its
 * rows; a number is a row whose key follows from the query, as NRQL names it (`average.duration`).
 * No data is an error.
 */
export const newRelic: SynchronousProvider = {
  ...usual,
  kind: 'synchronous',
  key: 'newRelic',
  shape: pointer(
    goStruct('v1alpha1.NewRelicMetric', {
      profile: text,
      query: always(text),
      timeout: pointer(long),
    }),
  ),
  metadataOf: (config) => noteOfQuery('ResolvedNewRelicQuery', config),
  run,
}

function run({ config, given }: Request): Answer {
  const refusal = refusalOf(given)
  if (refusal !== null) return refusal
  const rows = rowsOf(config, isJsonObject(given) && 'json' in given ? (given.json ?? null) : given)
  if (rows === null) return unfit('newRelic', given)
  const [first] = rows
  if (first === undefined || (rows.length === 1 && Object.keys(first).length === 0)) {
    return failed('no results returned from NRQL query')
  }
  return rows.length === 1
    ? measured(first, 'map[string]any', formatJson(first))
    : measured(rows, '[]map[string]any', formatJson(rows))
}

function rowsOf(config: JsonObject, given: Json): readonly JsonObject[] | null {
  if (given === null) return []
  if (isJsonObject(given)) return [given]
  if (Array.isArray(given)) return given.every(isJsonObject) ? given : null
  const value = floatOf(given)
  return value === null ? null : [{ [columnOf(textOf(config, 'query'))]: value }]
}

/** How NRQL calls the column of the first function: by its alias, or `function.argument`. */
function columnOf(query: string): string {
  const found =
    /\bselect\s+(\w+)\s*\(\s*([\w.]*)[^)]*\)(?:\s+as\s+(?:'([^']*)'|`([^`]*)`|(\w+)))?/i.exec(query)
  if (found === null) return 'result'
  const [, name = '', argument = '', ...aliases] = found
  const alias = aliases.find((text) => text !== undefined)
  return alias ?? (argument === '' ? name : `${name}.${argument}`)
}
