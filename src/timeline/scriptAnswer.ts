import type { JsonObject } from '../units/json.ts'
import type { Instant } from '../units/time.ts'

/** What became of one entry of the script. */
export interface ScriptAnswer {
  readonly at: Instant
  /** The entry, as written. */
  readonly entry: JsonObject
  /**
   * Carried out; refused; or taken, and the instant came out as if nobody had done anything.
   */
  readonly outcome: 'accepted' | 'refused' | 'withoutEffect'
  /** Of a refusal in the words of the kubectl plugin, or the API server; '' if it was accepted. */
  readonly why: string
}
