/** Plain data, as JSON and YAML carry it. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject

/** An object of JSON: members by name. */
export interface JsonObject {
  readonly [key: string]: Json
}

export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
