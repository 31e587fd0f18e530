import type { IntOrString } from '../units/amounts.ts'
import { isJsonObject, type Json, type JsonObject } from '../units/json.ts'
import { setMember } from '../units/setMember.ts'

// The typed reader over data whose structure has been checked: each function answers what Go's
// decoder would leave in the field, so that an absent member and one of the wrong type (which was
// reported before) read alike.

type Source = JsonObject | null | undefined

/** A text; '' if absent. */
export function textIn(source: Source, key: string): string {
  const value = source?.[key]
  return typeof value === 'string' ? value : ''
}

/** A text; null if absent. */
export function textOrNull(source: Source, key: string): string | null {
  const value = source?.[key]
  return typeof value === 'string' ? value : null
}

/** A number; null if absent. */
export function numberIn(source: Source, key: string): number | null {
  const value = source?.[key]
  return typeof value === 'number' ? value : null
}

/** A boolean; null if absent. */
export function flagIn(source: Source, key: string): boolean | null {
  const value = source?.[key]
  return typeof value === 'boolean' ? value : null
}

/** An IntOrString as written; null if absent. */
export function intOrStringIn(source: Source, key: string): IntOrString | null {
  const value = source?.[key]
  return typeof value === 'number' || typeof value === 'string' ? value : null
}

/** An object; null if absent. */
export function recordIn(source: Source, key: string): JsonObject | null {
  const value = source?.[key]
  return isJsonObject(value) ? value : null
}

/** A list; empty if absent. */
export function listIn(source: Source, key: string): readonly Json[] {
  const value = source?.[key]
  return Array.isArray(value) ? value : none
}

const none: readonly Json[] = []
const nothing: JsonObject = {}

/** A list of objects; an entry that is none reads as an empty object, so that positions stay. */
export function recordsIn(source: Source, key: string): readonly JsonObject[] {
  return listIn(source, key).map((entry) => (isJsonObject(entry) ? entry : nothing))
}

/** A list of texts. */
export function textsIn(source: Source, key: string): readonly string[] {
  return listIn(source, key).map((entry) => (typeof entry === 'string' ? entry : ''))
}

/** A map of texts, such as labels; empty if absent. */
export function labelsIn(source: Source, key: string): Readonly<Record<string, string>> {
  const labels: Record<string, string> = {}
  for (const [name, value] of Object.entries(recordIn(source, key) ?? nothing)) {
    if (typeof value === 'string') setMember(labels, name, value)
  }
  return labels
}
