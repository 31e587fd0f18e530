import { recordIn } from '../document/fields.ts'
import { isJsonObject, type Json, type JsonObject } from '../units/json.ts'
import type { Difference } from './difference.ts'

/** Whether a difference can matter to a Rollout, by what its manifest says. */
export function touches({ touches: lists }: Difference, rollout: JsonObject): boolean {
  const spec = recordIn(rollout, 'spec')
  return lists.some((paths) => paths.every((path) => says(spec, path.split('.'))))
}

// Any entry of a list will do; false and null say as little as what is not there.
function says(value: Json | undefined | null, keys: readonly string[]): boolean {
  if (Array.isArray(value)) return value.some((entry: Json) => says(entry, keys))
  const [key, ...rest] = keys
  if (key !== undefined) {
    return isJsonObject(value) && Object.hasOwn(value, key) && says(value[key], rest)
  }
  return value !== undefined && value !== null && value !== false
}
