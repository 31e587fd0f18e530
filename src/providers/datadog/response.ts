import { textIn } from '../../document/fields.ts'
import { formatFloatPlain, formatJson } from '../../go/format.ts'
import { cannotUnmarshal, decodeJson } from '../../go/json.ts'
import { quote } from '../../go/string.ts'
import { isJsonObject, type Json, type JsonObject } from '../../units/json.ts'
import { type Answer, failed, type Metadata, measured } from '../answer.ts'

import type { Heard } from '../http/asking.ts'

/** No data is no error: `result` is a nil pointer. `value` is what is printed of it. */
export function noData(value: string): Answer {
  return measured(null, '*float64', value)
}

/** Every status but 200 is refused, in these words. */
export function datadogRefusal(status: number, body: string): Answer {
  return status === 401 || status === 403
    ? failed(`received authentication error response code: ${status} ${body}`)
    : failed(`received non 2xx response code: ${status} ${body}`)
}

/** An answer of `/api/v1/query`: the last point of the first series. */
export function readV1(answer: Heard): Answer {
  return read(answer, (told) => {
    const series = memberOf(told, 'series')
    const all = Array.isArray(series) ? series.map(pointsOf) : null
    const flaw =
      (all ?? [])
        .flat()
        .map(objectionToPoint)
        .find((text) => text !== '') ?? ''
    if (flaw !== '') return failed(`Could not parse JSON body: ${flaw}`)
    const [first = []] = all ?? []
    const last = first.at(-1)
    if (last === undefined) return noData(emptySeries(series ?? null))
    if (!Array.isArray(last) || last.length !== 2) return failed('Datapoint does not have 2 values')
    const value = typeof last[1] === 'number' ? last[1] : 0
    return measured(value, 'float64', formatFloatPlain(value))
  })
}

function read({ status, body, broken }: Heard, parse: (told: JsonObject) => Answer): Answer {
  if (broken !== null) return failed(`Received no bytes in response: ${broken}`)
  if (status !== 200) return datadogRefusal(status, body)
  const decoded = decodeJson(body)
  if (!decoded.ok) return failed(`Could not parse JSON body: ${decoded.error}`)
  return parse(isJsonObject(decoded.value) ? decoded.value : {})
}

/** Go's JSON finds a field whatever the case of its letters. */
function memberOf(object: JsonObject, name: string): Json | undefined {
  const key = Object.keys(object).findLast((one) => one.toLowerCase() === name)
  return key === undefined ? undefined : object[key]
}

function pointsOf(series: Json): readonly Json[] {
  const points = isJsonObject(series) ? memberOf(series, 'pointlist') : null
  return Array.isArray(points) ? points : []
}

function objectionToPoint(point: Json): string {
  const field = 'struct field .Series.pointlist of type'
  if (point === null) return ''
  if (!Array.isArray(point)) return cannotUnmarshal(point, `${field} []float64`)
  const bad = point.find((value) => value !== null && typeof value !== 'number')
  return bad === undefined ? '' : cannotUnmarshal(bad, `${field} float64`)
}

/** The series as Go writes them back. */
function emptySeries(series: Json): string {
  if (!Array.isArray(series)) return 'null'
  const written = series.map((one) => {
    const points = isJsonObject(one) ? memberOf(one, 'pointlist') : null
    return { pointlist: points ?? null }
  })
  return formatJson(written)
}

interface Column {
  readonly name: string
  readonly type: string
  readonly values: readonly Json[]
}

/**
 * An answer of `/api/v2/query/scalar`: the first column of numbers; with columns of groups beside
 * it a list, also for a single group.
 */
export function readV2(answer: Heard): Answer {
  return read(answer, (told) => {
    const data = memberOf(told, 'data')
    const inside = isJsonObject(data) ? data : {}
    const errors = memberOf(inside, 'errors')
    if (typeof errors === 'string' && errors !== '') {
      return failed(`There were errors in your query: ${errors}`)
    }
    const attributes = memberOf(inside, 'attributes')
    const columns = isJsonObject(attributes) ? memberOf(attributes, 'columns') : null
    return columnsOf((Array.isArray(columns) ? columns.filter(isJsonObject) : []).map(columnOf))
  })
}

function columnOf(column: JsonObject): Column {
  const { values } = column
  return {
    name: textIn(column, 'name'),
    type: textIn(column, 'type'),
    values: Array.isArray(values) ? values : [],
  }
}

function columnsOf(columns: readonly Column[]): Answer {
  const numbers = columns.find(({ type }) => type === '' || type === 'number')
  const labels = columns.filter(({ type }) => type === 'group')
  const found: Group[] = []
  for (const [index, value] of (numbers?.values ?? []).entries()) {
    if (value === null) continue
    if (typeof value !== 'number') {
      const where = `${quote(formatJson(value))} in column ${quote(numbers?.name ?? '')}`
      const error = cannotUnmarshal(value, 'value of type float64')
      return failed(`could not parse numeric value ${where}: ${error}`)
    }
    const name = nameAt(labels, index)
    if (name === null) return failed(`could not parse group label at index ${index}`)
    found.push({ name, value })
  }
  const [first] = found
  if (first === undefined) return noData('[]')
  if (labels.length > 0)
    return groupsOf(
      found.map(({ value }) => value),
      found,
    )
  return measured(first.value, 'float64', formatFloatPlain(first.value))
}

function nameAt(labels: readonly Column[], index: number): string | null {
  const parts: string[] = []
  for (const { values } of labels) {
    const tags = values[index]
    if (!Array.isArray(tags) || tags.length === 0) return null
    if (!tags.every((tag) => typeof tag === 'string')) return null
    parts.push(...tags)
  }
  return parts.join(',')
}

/** A value and the tags that it belongs to. */
export interface Group {
  readonly name: string
  readonly value: number
}

/** The values of a query `by {…}`; the metadata says which group has which. */
export function groupsOf(values: readonly number[], groups: readonly Group[]): Answer {
  if (values.length === 0) return noData('[]')
  const answer = measured(values, '[]float64', `[${values.map(formatFloatPlain).join(',')}]`)
  return groups.length === 0 ? answer : { ...answer, metadata: noteOf(groups) }
}

const MOST_GROUPS = 100

// Of many groups the lowest and the highest are noted.
function noteOf(groups: readonly Group[]): Metadata {
  if (groups.length <= MOST_GROUPS) return { groups: written(groups) }
  const sorted = groups.toSorted((a, b) => a.value - b.value)
  const ends = [...sorted.slice(0, MOST_GROUPS / 2), ...sorted.slice(-MOST_GROUPS / 2)]
  return { groups: written(ends), groups_truncated: 'true' }
}

function written(groups: readonly Group[]): string {
  return formatJson(groups.map(({ name, value }) => ({ name, value })))
}
