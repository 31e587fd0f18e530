import { textIn } from '../../document/fields.ts'
import { uint64Type } from '../../expr/goType.ts'
import { boxedInteger, bytes, durationValue, type GoValue, int64 } from '../../expr/goValue.ts'
import { parseLayout, utc } from '../../expr/layout.ts'
import { parseGoDuration } from '../../go/duration.ts'
import { decodeFirstJson } from '../../go/json.ts'
import { parseDecimalInt, parseFloat64 } from '../../go/number.ts'
import { isJsonObject } from '../../units/json.ts'

import type { Heard } from '../http/asking.ts'
import { statusLine } from '../http/statusText.ts'

/** Why the client takes an answer for a refusal; '' if it does not. */
export function refusalIn({ status, body, headers, broken }: Heard): string {
  if (status >= 200 && status < 300) return ''
  const type = (headers.get('content-type') ?? '').split(';')[0]?.trim()
  let code = statusLine(status)
  let message = body
  if (type === 'application/json') {
    const decoded = decodeFirstJson(body)
    if (!decoded.ok) return decoded.error
    const told = isJsonObject(decoded.value) ? decoded.value : {}
    code = textIn(told, 'code')
    message = textIn(told, 'message')
  } else if (broken !== null) return broken
  if (code === '' && message === '') {
    if (status === 429) return 'too many requests: exceeded rate limit'
    if (status === 503) return 'unavailable: service temporarily unavailable'
    code = statusLine(status)
    message = headers.get('x-influxdb-error') ?? ''
  }
  return code !== '' && message !== '' ? `${code}: ${message}` : `Unexpected status code ${status}`
}

interface Column {
  type: string
  name: string
  fallback: string
}

/**
 * The column `_value` of an annotated CSV, row by row. The provider never asks whether reading went
 * well: what cannot be read ends the rows.
 */
export function rowsIn(csv: string): readonly GoValue[] {
  const values: GoValue[] = []
  let columns: readonly Column[] = []
  let expects: 'rows' | 'annotations' | 'error' = 'rows'
  for (const row of recordsIn(csv)) {
    if (row.length <= 1) continue
    const [mark = '', ...cells] = row
    if (mark.startsWith('#') && expects === 'rows') {
      columns = cells.map(() => ({ type: '', name: '', fallback: '' }))
      expects = 'annotations'
    }
    if (columns.length === 0 || cells.length !== columns.length || expects === 'error') break
    if (mark === '' && expects === 'annotations') {
      if (columns.every(({ type }) => type === '')) break
      expects = cells[0] === 'error' ? 'error' : 'rows'
      for (const [index, column] of columns.entries()) column.name = cells[index] ?? ''
    } else if (mark === '') {
      const found = cells.map((cell, index) => valueIn(cell, columns[index]))
      if (found.includes(undefined)) break
      values.push(found[columns.findLastIndex(({ name }) => name === '_value')] ?? null)
    } else annotate(mark, columns, cells)
  }
  return values
}

function annotate(mark: string, columns: readonly Column[], cells: readonly string[]): void {
  for (const [index, column] of columns.entries()) {
    if (mark === '#datatype') column.type = cells[index] ?? ''
    if (mark === '#default') column.fallback = cells[index] ?? ''
  }
}

/** A cell by the type of its column; undefined: it cannot be read. */
function valueIn(cell: string, column: Column | undefined): GoValue | undefined {
  const text = cell === '' ? (column?.fallback ?? '') : cell
  if (text === '') return null
  const read = Object.hasOwn(readers, column?.type ?? '') ? readers[column?.type ?? ''] : undefined
  return read?.(text)
}

const readers: Readonly<Record<string, (text: string) => GoValue | undefined>> = {
  string: (text) => text,
  boolean: (text) => text.toLowerCase() !== 'false',
  double: (text) => {
    const parsed = parseFloat64(text)
    return parsed.ok ? parsed.value : undefined
  },
  long: (text) => {
    const parsed = parseDecimalInt(text)
    return parsed.ok ? int64(parsed.value) : undefined
  },
  unsignedLong: (text) => {
    const value = /^[0-9]{1,20}$/.test(text) ? BigInt(text) : null
    return value === null || value >= 1n << 64n ? undefined : boxedInteger(uint64Type, value)
  },
  duration: (text) => {
    const parsed = parseGoDuration(text)
    return parsed.ok ? durationValue(parsed.nanoseconds) : undefined
  },
  base64Binary: (text) => bytesOf(text),
  'dateTime:RFC3339': timeOf,
  'dateTime:RFC3339Nano': timeOf,
}

function timeOf(text: string): GoValue | undefined {
  const time = parseLayout('2006-01-02T15:04:05.999999999Z07:00', text, utc)
  return 'error' in time ? undefined : time
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

function bytesOf(text: string): GoValue | undefined {
  const whole = text.length % 4 === 0
  if (!whole || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return undefined
  const found: number[] = []
  let bits = 0
  let count = 0
  for (const char of text.replaceAll('=', '')) {
    bits = ((bits << 6) | ALPHABET.indexOf(char)) & 0xffff
    count += 6
    if (count < 8) continue
    count -= 8
    found.push((bits >> count) & 0xff)
  }
  return bytes(found)
}

/** Go's encoding/csv: fields parted by commas, some of them in quotes; blank lines are left out. */
function* recordsIn(csv: string): Iterable<readonly string[]> {
  const field = /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/y
  let record: string[] = []
  while (field.lastIndex < csv.length) {
    const found = field.exec(csv)
    if (found === null) return
    const [whole, quoted, plain = '', end] = found
    record.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === ',') continue
    if (record.length > 1 || record[0] !== '') yield record
    record = []
    if (whole === '') return
  }
}
