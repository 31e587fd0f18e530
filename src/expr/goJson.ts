import { base64Of } from '../go/base64.ts'
import { formatJsonNumber } from '../go/format.ts'
import { scanJson, wholeRunes } from '../go/json.ts'
import { compareText } from '../go/order.ts'
import { quoteJson } from '../go/quoteJson.ts'
import { isNil } from './compare.ts'
import { fail } from './fault.ts'
import { format, MAX_VALUE_DEPTH, tooDeep } from './format.ts'
import type { GoType } from './goType.ts'
import {
  box,
  bytesOf,
  type GoValue,
  goMapOf,
  integerOf,
  isBoxed,
  itemsOf,
  typeName,
} from './goValue.ts'
import { formatLayout } from './layout.ts'
import { type Budget, newBudget, payFor, spend, writeOut } from './limits.ts'

/** What a JSON text says; a text that is no JSON fails with the words of Go's encoding/json. */
export function parseGoJson(text: string): GoValue {
  const { flaw, isTooDeep } = scanJson(text, MAX_VALUE_DEPTH)
  if (isTooDeep) tooDeep()
  if (flaw !== null) return fail('run', flaw)
  return JSON.parse(wholeRunes(text)) as GoValue
}

/**
 * A value as Go's `json.MarshalIndent(value, "", "  ")` writes it: keys sorted, `<`, `>` and `&`
 * escaped.
 */
export function writeGoJson(value: GoValue, budget: Budget = newBudget(), indent = '\n'): string {
  // A line end, and two blanks a level.
  if (indent.length > 2 * MAX_VALUE_DEPTH + 1) tooDeep()
  spend(budget, 1)
  // The value's own characters, or its bracket; a line is begun for each part of a list or a map.
  writeOut(budget, typeof value === 'string' ? value.length + 2 : 2)
  if (isNil(value)) return 'null'
  if (typeof value === 'string') {
    payFor(budget, value.length)
    return quoteJson(value)
  }
  if (typeof value === 'number') {
    if (Number.isFinite(value)) return formatJsonNumber(value)
    return fail('run', `json: unsupported value: ${format(value)}`)
  }
  if (typeof value === 'boolean' || typeof value === 'bigint') return String(value)
  const inner = `${indent}  `
  const octets = bytesOf(value)
  if (octets !== null) return `"${base64Of(octets)}"`
  const items = itemsOf(value)
  if (items !== null) {
    writeOut(budget, items.length * inner.length)
    const parts = items.map((item) => writeGoJson(item, budget, inner))
    return parts.length === 0 ? '[]' : `[${inner}${parts.join(`,${inner}`)}${indent}]`
  }
  const fields = fieldsOf(value)
  if (fields === null) return writeBoxed(value)
  const members = fields.map(([key, member]) => {
    writeOut(budget, key.length + inner.length)
    return `${quoteJson(key)}: ${writeGoJson(member, budget, inner)}`
  })
  return members.length === 0 ? '{}' : `{${inner}${members.join(`,${inner}`)}${indent}}`
}

// The members of a struct in their order, those of a map with string keys in that of the keys.
function fieldsOf(value: GoValue): readonly (readonly [string, GoValue])[] | null {
  if (isBoxed(value) && value[box] === 'struct') return [...value.fields]
  const isRow = isBoxed(value) && value[box] === 'map' && isRowType(value.type)
  const entries = isRow
    ? [...value.entries.values()].map(([key, member]) => [String(key), member] as const)
    : Object.entries(goMapOf(value) ?? {})
  if (!isRow && goMapOf(value) === null) return null
  return entries.sort(([x], [y]) => compareText(x, y))
}

// Of maps that are not plain, only New Relic's have strings for keys.
function isRowType(type: GoType): boolean {
  return type.kind === 'map' && type.name !== ''
}

function writeBoxed(value: GoValue): string {
  if (isBoxed(value) && value[box] === 'integer') return String(value.value)
  if (isBoxed(value) && value[box] === 'time') {
    return quoteJson(formatLayout(value, '2006-01-02T15:04:05.999999999Z07:00'))
  }
  const integer = integerOf(value)
  if (integer !== null) return String(integer)
  return fail('run', `json: unsupported type: ${typeName(value)}`)
}
