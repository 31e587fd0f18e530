import { formatJson } from '../units/goFormat.ts'
import { isJsonObject, type Json, type JsonObject } from '../units/json.ts'
import { after, type Instant, seconds } from '../units/time.ts'
import { type Answer, inFlight, judged, measured } from './answer.ts'
import { decodedTypeOf } from './decoded.ts'
import { noMetadata, noObjection, refusalOf } from './given.ts'
import type { AsynchronousProvider } from './provider.ts'

/**
 * A metric plugin. Any JSON is its result (`{"json": {…}}` if it could be taken for something else).
 * `{"resume": 15, "then": answer, "terminated": phase}` stays `Running` for that many seconds and then
 * gives the other answer; terminated before, it ends in that phase, or stays as it is without one.
 */
export const plugin: AsynchronousProvider = {
  kind: 'asynchronous',
  key: 'plugin',
  objectionTo: noObjection,
  metadataOf: noMetadata,
  run: ({ given, at }) => answerOf(given, at),
  resume: ({ given, at }) => answerOf(isJsonObject(given) ? (given.then ?? null) : given, at),
  terminate: ({ given }) => {
    const phase = isJsonObject(given) ? given.terminated : undefined
    return isPhase(phase) ? judged(phase, '', '') : null
  },
}

function answerOf(given: Json, at: Instant): Answer {
  const refusal = refusalOf(given)
  if (refusal !== null) return refusal
  if (isResume(given)) return inFlight(after(at, seconds(given.resume)), given)
  const result: Json = isJsonObject(given) && 'json' in given ? (given.json ?? null) : given
  return measured(result, decodedTypeOf(result), formatJson(result))
}

function isResume(given: Json): given is JsonObject & { readonly resume: number } {
  return isJsonObject(given) && typeof given.resume === 'number'
}

const phases = ['Successful', 'Failed', 'Inconclusive', 'Error'] as const

function isPhase(phase: Json | undefined): phase is (typeof phases)[number] {
  return phases.some((known) => known === phase)
}
