import { isJsonObject, type Json, type JsonObject } from '../units/json.ts'
import { type Duration, duration } from '../units/time.ts'
import { signalSpan } from './given.ts'

/** What a reading of a signal says, out of its wrappings. */
export interface ToldAnswer {
  readonly given: Json
  /** Past the provider, to the conditions as it is. */
  readonly plain: boolean
  /** How long after the question it is said. */
  readonly after: Duration
}

/** Takes a reading out of `{"plain": …}` and `{"answer": …, "after": …}`, in any order. */
export function toldBy(reading: Json): ToldAnswer {
  let given = reading
  let plain = false
  let after = 0
  for (;;) {
    if (!isJsonObject(given)) break
    if (given.plain !== undefined) {
      after += spanIn(given)
      given = given.plain
      plain = true
    } else if (given.answer !== undefined && given.after !== undefined) {
      after += spanIn(given)
      given = given.answer
    } else break
  }
  return { given, plain, after: duration(after + ownSpanOf(given)) }
}

function spanIn({ after }: JsonObject): number {
  return signalSpan(after) ?? 0
}

// A Job and Kayenta have an `after` of their own, and in JSON of somebody's it is a member.
const timed: readonly string[] = ['error', 'status', 'answers', 'scalar', 'vector', 'text', 'json']

function ownSpanOf(given: Json): number {
  if (!isJsonObject(given) || given.after === undefined) return 0
  return timed.some((key) => given[key] !== undefined) ? spanIn(given) : 0
}
