import { recordIn } from '../document/fields.ts'
import type { Json, JsonObject } from '../units/json.ts'

/** What names an object, and no more: its kind, its namespace if it has one, its name. */
export function identityOf({ apiVersion, kind, ...object }: JsonObject): JsonObject {
  const { namespace, name } = recordIn(object as JsonObject, 'metadata') ?? {}
  const metadata: Record<string, Json> = { name: name ?? '' }
  if (namespace !== undefined) metadata.namespace = namespace
  return { apiVersion: apiVersion ?? '', kind: kind ?? '', metadata }
}
