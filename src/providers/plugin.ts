import { formatJson } from '../go/format.ts'
import { anything, map } from '../kinds/shape.ts'
import { isJsonObject, type Json } from '../units/json.ts'
import { after, type Duration, type Instant } from '../units/time.ts'
import {
  type Answer,
  type EndPhase,
  endPhases,
  inFlight,
  judged,
  type Metadata,
  measured,
} from './answer.ts'
import { decodedTypeOf } from './decoded.ts'
import { refusalOf, signalSpan } from './given.ts'
import { type AsynchronousProvider, usual } from './provider.ts'

/**
 * A metric plugin. Any JSON is its result (`{"json": {…}}` if it could be taken for something
 * else). `{"resume": "15s", "then": answer, "terminated": phase}` stays `Running` for that
 * long and then gives the other answer; terminated before, it ends in that phase, or stays as it
 * is without one.
 */
export const plugin: AsynchronousProvider = {
  ...usual,
  kind: 'asynchronous',
  key: 'plugin',
  shape: map(anything),
  countIn: (plugins) => Object.keys(plugins).length,
  objectionTo: (plugins, { plugins: configured }) => {
    const [name] = Object.keys(plugins)
    if (configured === null || name === undefined || configured.includes(name)) return ''
    const where = 'unable to get metric plugin: unable to start plugin system'
    const reason = `plugin ${name} not configured in configmap`
    return `failed to create plugin: ${where}: unable to find plugin (${name}): ${reason}`
  },
  run: ({ given, at }) => answerOf(given, at, 0),
  resume: ({ given, at, metadata }) => {
    const resumed = resumedIn(metadata) + 1
    return answerOf(thenOf(given, resumed), at, resumed)
  },
  terminate: ({ given, resumeAt, metadata }) => {
    const pending = thenOf(given, resumedIn(metadata))
    const phase = isJsonObject(pending) ? pending.terminated : undefined
    return isPhase(phase) ? judged(phase, '', '', resumeAt) : inFlight(resumeAt)
  },
}

// As plugins do, this one keeps what it has to remember of a measurement in its metadata.
const RESUMED = 'resumed'

function resumedIn(metadata: Metadata): number {
  return Number(metadata[RESUMED] ?? 0)
}

/** What a signal says after it was resumed that many times. */
function thenOf(given: Json, resumed: number): Json {
  let answer = given
  for (let count = 0; count < resumed; count += 1) {
    if (!isJsonObject(answer) || resumeOf(answer) === null) break
    answer = answer.then ?? null
  }
  return answer
}

function answerOf(given: Json, at: Instant, resumed: number): Answer {
  const refusal = refusalOf(given)
  if (refusal !== null) return refusal
  const wait = resumeOf(given)
  if (wait !== null) return inFlight(after(at, wait), { [RESUMED]: String(resumed) })
  const result: Json = isJsonObject(given) && 'json' in given ? (given.json ?? null) : given
  return measured(result, decodedTypeOf(result), formatJson(result))
}

/** null: it is not said later. */
function resumeOf(given: Json): Duration | null {
  return isJsonObject(given) && given.resume !== undefined ? signalSpan(given.resume) : null
}

function isPhase(phase: Json | undefined): phase is EndPhase {
  return endPhases.some((known) => known === phase)
}
