import type { JsonObject } from '../../../units/json.ts'

/** What the API server does with objects of one kind when they are written. */
export interface KindRule {
  /** The object with the defaults of its fields. */
  readonly defaulted: (object: JsonObject) => JsonObject
  /** The object with what the server allots, and without what does not go with the rest. */
  readonly allotted: (object: JsonObject, live: JsonObject | null) => JsonObject
  /** Why it is invalid: `spec.selector: Invalid value: …`; '' if it is not. */
  readonly invalid: (object: JsonObject, live: JsonObject | null) => string
}
