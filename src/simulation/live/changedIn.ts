import { isJsonObject, type Json } from '../../units/json.ts'
import { sameJson } from '../../units/sameJson.ts'

/**
 * Where a value was changed, and how: `spec.replicas (5 → 8)`. Lists of equal length go by item.
 */
export function changedIn(before: Json, after: Json, path: string): readonly string[] {
  if (sameJson(before, after)) return []
  if (isJsonObject(before) && isJsonObject(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    return keys.flatMap((key) =>
      changedIn(before[key] ?? null, after[key] ?? null, `${path}.${key}`),
    )
  }
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length) {
    const items: readonly Json[] = before
    return items.flatMap((one, index) =>
      changedIn(one, (after as readonly Json[])[index] ?? null, `${path}[${index}]`),
    )
  }
  return [`${path} (${shown(before)} → ${shown(after)})`]
}

const WIDTH = 40

function shown(value: Json): string {
  if (value === null) return 'nothing'
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > WIDTH ? `${text.slice(0, WIDTH - 1)}…` : text
}
