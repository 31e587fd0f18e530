import { formatTime } from '../../src/go/timeText.ts'
import type { Scenario } from '../../src/simulation/scenario.ts'
import { isJsonObject, type Json, type JsonObject } from '../../src/units/json.ts'

// The recordings say times in seconds, and scenarios say them as texts. This is the one place where
// one becomes the other; what is a text already stays as it is.

/** What a recording has of a scenario: the same keys, with its times in seconds. */
export type RecordedScenario = { readonly [K in keyof Omit<Scenario, 'plan'>]?: unknown }

/** The parts of a scenario that a recording has, with their times as texts. */
export function scenarioInText(recorded: RecordedScenario): Omit<Scenario, 'plan'> {
  const parts = Object.entries(recorded as JsonObject).flatMap(([key, part]) =>
    part === undefined ? [] : [[key, readers[key]?.(part) ?? part] as const],
  )
  return Object.fromEntries(parts)
}

/** An answer of the remote side in a recording: its spans. Lists of pairs are rows. */
export function toldInText(told: Json): Json {
  if (Array.isArray(told)) return told.map(toldInText)
  if (!isJsonObject(told)) return told
  const parts = Object.entries(told).map(([key, part = null]) => [
    key,
    key === 'after' || key === 'resume' ? timeInText(part) : toldInText(part),
  ])
  return Object.fromEntries(parts)
}

const readers: Readonly<Record<string, (part: Json) => Json>> = {
  script: each(entryInText),
  commits: each(entryInText),
  pods: (pods) => withTimes(pods, ['startup'], { images: every(startupInText) }),
  metrics: every(signalInText),
  router: (router) => renamed(router, 'seconds', 'after'),
  replicas: each(pairInText),
  plugins: every(answerInText),
  jobs: every(answerInText),
  argocd: (settings) => withTimes(settings, ['timeout', 'jitter']),
  until: timeInText,
}

function startupInText(model: Json): Json {
  return withTimes(model, ['startup'])
}

function answerInText(answer: Json): Json {
  return withTimes(answer, ['after'])
}

function entryInText(entry: Json): Json {
  return withTimes(entry, ['at'], { unready: (loss) => renamed(loss, 'seconds', 'for') })
}

function timeInText(time: Json): Json {
  return typeof time === 'number' ? formatTime(time * 1000) : time
}

function pairInText(pair: Json): Json {
  return Array.isArray(pair) ? [timeInText(pair[0] ?? null), pair[1] ?? null] : pair
}

function withTimes(
  object: Json,
  times: readonly string[],
  others: Readonly<Record<string, (part: Json) => Json>> = {},
): Json {
  if (!isJsonObject(object)) return object
  return Object.fromEntries(
    Object.entries(object).map(([key, part]) => [
      key,
      times.includes(key)
        ? timeInText(part ?? null)
        : (others[key]?.(part ?? null) ?? part ?? null),
    ]),
  )
}

function renamed(object: Json, from: string, to: string): Json {
  if (!isJsonObject(object) || object[from] === undefined) return object
  const { [from]: time, ...rest } = object
  return { ...rest, [to]: timeInText(time ?? null) }
}

/** A signal: the points of its series, and what they say. */
function signalInText(signal: Json): Json {
  if (!Array.isArray(signal)) return toldInText(signal)
  const isSeries = signal.every((one) => Array.isArray(one) && one.length === 2)
  return isSeries ? signal.map((point) => pairInText(toldInText(point))) : signal
}

function each(read: (part: Json) => Json): (parts: Json) => Json {
  return (parts) => (Array.isArray(parts) ? parts.map(read) : parts)
}

function every(read: (part: Json) => Json): (parts: Json) => Json {
  return (parts) =>
    isJsonObject(parts)
      ? Object.fromEntries(Object.entries(parts).map(([key, part]) => [key, read(part ?? null)]))
      : parts
}
