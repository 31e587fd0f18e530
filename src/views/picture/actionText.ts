import { isJsonObject, type Json, type JsonObject } from '../../units/json.ts'

/** What somebody did in a few words: `setImage web:2`, `promote`, `scale 8`. */
export function actionText(action: JsonObject): string {
  const words = Object.entries(action).flatMap(([key, value]) => wordsOf(key, value))
  return words.join(', ')
}

function wordsOf(key: string, value: Json): readonly string[] {
  if (key === 'at' || value === false) return []
  if (value === true) return [key]
  if (typeof value === 'string' || typeof value === 'number') return [`${key} ${value}`]
  // Whole manifests and patches are no words; the flags of a verb are.
  if (!isJsonObject(value)) return [key]
  const flags = Object.entries(value).flatMap(([flag, given]) => flagOf(flag, given))
  return [flags.length > 0 && flags.length <= 3 ? `${key} ${flags.join(' ')}` : key]
}

function flagOf(flag: string, given: Json): readonly string[] {
  if (given === true) return [flag]
  return typeof given === 'string' || typeof given === 'number' ? [`${flag} ${given}`] : []
}
