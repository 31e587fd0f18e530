import { readTimeText } from '../go/timeText.ts'
import type {
  ConstantSignal,
  NoisySignal,
  ObservedSignal,
  RevisionSignal,
  SeriesSignal,
} from '../providers/signal.ts'
import { isJsonObject } from '../units/json.ts'
import {
  partList as list,
  partObject as object,
  partRecord as record,
  type ScenarioPart,
  partWord as word,
} from './scenarioPart.ts'

type Fields<T> = { readonly [K in keyof Required<T>]: ScenarioPart }

const signal: ScenarioPart = { kind: 'signal' }
const json: ScenarioPart = { kind: 'json' }
const number: ScenarioPart = { kind: 'number' }
const text: ScenarioPart = { kind: 'text' }
const time: ScenarioPart = { kind: 'time' }

/** What a list has to be that is meant as a series. */
export const signalPoints: ScenarioPart = list({ kind: 'pair', of: [time, signal] })

const kinds: readonly [
  Fields<SeriesSignal>,
  Fields<RevisionSignal>,
  Fields<ObservedSignal>,
  Fields<NoisySignal>,
  Fields<ConstantSignal>,
] = [
  { kind: word('series'), points: signalPoints, between: word('steps', 'linear'), after: time },
  { kind: word('perRevision'), signals: record(signal), otherwise: signal, after: time },
  { kind: word('observed'), figure: text, withoutRequests: signal, after: time },
  {
    kind: word('noisy'),
    signal,
    deviation: number,
    distribution: word('normal', 'uniform'),
    min: number,
    max: number,
    after: time,
  },
  { kind: word('constant'), answer: json, after: time },
]

const byKind: Readonly<Record<string, ScenarioPart>> = {
  series: object(kinds[0], ['points']),
  perRevision: object(kinds[1], ['signals']),
  observed: object(kinds[2], ['figure']),
  noisy: object(kinds[3], ['signal', 'deviation']),
  constant: object(kinds[4], ['answer']),
}

const unknownKind: ScenarioPart = object({ kind: word(...Object.keys(byKind)) }, [], json)
const wrapped = object({ plain: signal, answer: signal, after: time })
// What is said of a Job, of a canary, and of an answer of the wire; other keys are its own.
const timed = object({ after: time }, [], json)
const resumed = object({ resume: time }, [], signal)

/** What an object has to be by the keys that it has. */
export interface SignalLook {
  /** All of them are there. */
  readonly has: readonly string[]
  /** Of its `kind`; null: whatever it is, if there is one. */
  readonly kind: string | null
  readonly part: ScenarioPart
}

// In JSON of somebody's, `after` is a member like any other.
const owners = ['job', 'score', 'error', 'status', 'answers', 'scalar', 'vector', 'text', 'json']

/** What signals are that are objects: the first look that fits; JSON of somebody's if none does. */
export const signalLooks: readonly SignalLook[] = [
  ...Object.entries(byKind).map(([kind, part]) => ({ has: ['kind'], kind, part })),
  look(['kind'], unknownKind),
  look(['plain'], wrapped),
  look(['answer', 'after'], wrapped),
  look(['resume', 'then'], resumed),
  ...owners.map((owner) => look([owner], timed)),
]

function look(has: readonly string[], part: ScenarioPart): SignalLook {
  return { has, kind: null, part }
}

/** What a signal has to be, by the looks of it. */
export function signalPart(value: unknown): ScenarioPart {
  if (Array.isArray(value)) return isMeantAsSeries(value) ? signalPoints : json
  if (!isJsonObject(value as never)) return json
  const said = value as Readonly<Record<string, unknown>>
  const found = signalLooks.find(
    ({ has, kind }) =>
      has.every((key) => said[key] !== undefined) && (kind === null || said.kind === kind),
  )
  return found?.part ?? json
}

// Rows of two numbers look the same: `{ kind: 'constant' }` says that they are.
function isMeantAsSeries(members: readonly unknown[]): boolean {
  const times = members.map((member) => (isPair(member) ? member[0] : undefined))
  const saysTime = times.some((time) => typeof time === 'string' && readTimeText(time) !== null)
  return saysTime || (times.length > 0 && times.every((time) => typeof time === 'number'))
}

function isPair(member: unknown): member is readonly [unknown, unknown] {
  return Array.isArray(member) && member.length === 2
}
