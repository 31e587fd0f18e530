import type { Implementation } from '../operators.ts'
import { celBool, fault, none, some, type Value } from '../value.ts'

/** cel-go's optional values: `optional.of(x)`, `a.?b.orValue(c)`. */
export const optionals: readonly (readonly [string, Implementation])[] = [
  ['optional.of', (value) => value && some(value)],
  ['optional.none', () => none],
  ['optional.ofNonZeroValue', (value) => value && (isZero(value) ? none : some(value))],
  ['.hasValue', (of) => (of?.kind === 'optional' ? celBool(of.value !== null) : undefined)],
  [
    '.value',
    (of) => {
      if (of?.kind !== 'optional') return undefined
      return of.value ?? fault('optional.none() dereference')
    },
  ],
  ['.orValue', (of, other) => (of?.kind === 'optional' && other ? (of.value ?? other) : undefined)],
  [
    '.or',
    (of, other) => {
      if (of?.kind !== 'optional' || other?.kind !== 'optional') return undefined
      return of.value === null ? other : of
    },
  ],
]

function isZero(value: Value): boolean {
  if (value.kind === 'null') return true
  if (value.kind === 'list') return value.items.length === 0
  if (value.kind === 'map') return value.entries.size === 0
  if (value.kind === 'optional') return value.value === null
  if (value.kind === 'type') return false
  return value.value === '' || value.value === false || Number(value.value) === 0
}
