import { nearest } from '../document/nearest.ts'
import { formatTime, readTimeText, timeHint } from '../go/timeText.ts'
import { type Diagnostic, errorIn } from '../units/diagnostic.ts'
import { limits } from '../units/limits.ts'
import type { Instant } from '../units/time.ts'
import type { ExperimentScenario } from './experimentScenario.ts'
import type { LiveScenario, Scenario, ScriptAction } from './scenario.ts'
import type { ObjectPart, Plain, ScenarioPart } from './scenarioPart.ts'
import { actionPart, experimentScenarioPart, scenarioPart } from './scenarioShape.ts'
import { objectionToVerbs } from './script.ts'
import { signalPart } from './signalShape.ts'

/** What a scenario says that it cannot mean; it may have come from JSON, past the compiler. */
export function objectionsToScenario(scenario: Scenario | LiveScenario): readonly Diagnostic[] {
  const found = checked(scenarioPart, scenario, '')
  // Live objects may do without a plan.
  return isObject(scenario) && scenario.live !== undefined
    ? found.filter(({ code, path }) => code !== 'missing-key' || path !== 'plan')
    : found
}

/** The same of a scenario for an Experiment that stands alone. */
export function objectionsToExperimentScenario(
  scenario: ExperimentScenario,
): readonly Diagnostic[] {
  return checked(experimentScenarioPart, scenario, '')
}

/** Everything that is wrong with one action by itself. */
export function objectionsToAction(action: ScriptAction): readonly Diagnostic[] {
  const found = checked(actionPart, action, '')
  if (found.some(({ path }) => path === '')) return found
  const objection = objectionToVerbs(action, '')
  return objection === null ? found : [...found, objection]
}

/** What signals by name say that they cannot mean. */
export function objectionsToSignals(
  signals: Readonly<Record<string, unknown>>,
  path: string,
): readonly Diagnostic[] {
  return checked({ kind: 'record', of: { kind: 'signal' } }, signals, path)
}

/** Nobody reads more of them, and each has words of its own. */
const MOST_TOLD = 1000

function checked(part: ScenarioPart, value: unknown, path: string): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  check(part, value, path, found)
  if (found.length < MOST_TOLD) return found
  // What was not looked at is not read either.
  const message = `at least ${MOST_TOLD} things are wrong; what else there is, is not told`
  return [...found, errorIn('', 'too-many-mistakes', message, 'Mend what is told first.')]
}

function check(part: ScenarioPart, value: unknown, path: string, found: Diagnostic[]): void {
  if (found.length >= MOST_TOLD) return
  switch (part.kind) {
    case 'list':
      if (!Array.isArray(value)) found.push(noSuch('list', value, path))
      else {
        for (const [index, one] of value.entries()) check(part.of, one, `${path}[${index}]`, found)
      }
      return
    case 'record':
      if (!isObject(value)) found.push(noSuch('object', value, path))
      else {
        for (const [key, one] of Object.entries(value)) {
          if (one !== undefined) check(part.of, one, `${path}[${JSON.stringify(key)}]`, found)
        }
      }
      return
    case 'pair':
      if (!Array.isArray(value) || value.length !== 2) found.push(noSuch('pair', value, path))
      else {
        check(part.of[0], value[0], `${path}[0]`, found)
        check(part.of[1], value[1], `${path}[1]`, found)
      }
      return
    case 'word':
      if (!(part.of as readonly unknown[]).includes(value)) found.push(noneOf(part.of, value, path))
      return
    case 'object':
      if (isObject(value)) checkFields(part, value, path, found)
      else found.push(noSuch('object', value, path))
      return
    case 'series':
      if (!Array.isArray(value)) check(part.of, value, path, found)
      else check({ kind: 'list', of: pairOf(part.of) }, value, path, found)
      return
    case 'either':
      check(isObject(value) ? part.object : part.bare, value, path, found)
      return
    case 'signal':
      // A circle would never end.
      check(isA.json(value) ? signalPart(value) : { kind: 'json' }, value, path, found)
      return
    case 'anything':
      return
    case 'time': {
      const at = timeOf(value)
      if (at === null) found.push(noSuch('time', value, path))
      else if (at > LATEST) found.push(tooLate(value, path))
      return
    }
    default:
      if (!isA[part.kind](value)) found.push(noSuch(part.kind, value, path))
  }
}

function pairOf(of: ScenarioPart): ScenarioPart {
  return { kind: 'pair', of: [{ kind: 'time' }, of] }
}

function checkFields(
  { fields, required, rest }: ObjectPart,
  value: Readonly<Record<string, unknown>>,
  path: string,
  found: Diagnostic[],
): void {
  const within = (key: string): string => (path === '' ? key : `${path}.${key}`)
  for (const [key, one] of Object.entries(value)) {
    const part = (Object.hasOwn(fields, key) ? fields[key] : undefined) ?? rest
    if (part === null) found.push(unknownKey(key, Object.keys(fields), within(key)))
    else if (one !== undefined) check(part, one, within(key), found)
  }
  for (const key of required) {
    if (value[key] !== undefined) continue
    const message = `${within(key)} is missing`
    found.push(errorIn(within(key), 'missing-key', message, `Give ${key}.`))
  }
}

function noneOf(words: readonly string[], value: unknown, path: string): Diagnostic {
  const meant = typeof value === 'string' ? nearest(value, words) : null
  const hint = meant === null ? `Give one of ${words.join(', ')}.` : `Did you mean ${meant}?`
  return errorIn(path, 'not-one-of', `there is no ${path} ${shown(value)}`, hint)
}

function unknownKey(key: string, known: readonly string[], path: string): Diagnostic {
  const meant = nearest(key, known)
  const hint = meant === null ? `Keys are ${known.join(', ')}.` : `Did you mean ${meant}?`
  const owner = path === key ? 'a scenario' : path.slice(0, -key.length - 1)
  return errorIn(path, 'unknown-key', `${owner} has no ${JSON.stringify(key)}`, hint)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

type Known = Exclude<Plain, 'anything' | 'signal' | 'time'>

const isA: Readonly<Record<Known, (value: unknown) => boolean>> = {
  amount: isAmount,
  count: (value) => isAmount(value) && Number.isInteger(value),
  // Go decodes both as int32.
  replicas: (value) => isAmount(value) && isInt32(value),
  integer: isInt32,
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  text: (value) => typeof value === 'string',
  flag: (value) => typeof value === 'boolean',
  json: isJson,
}

/** A leap year. Every quarter of an hour the controller looks at everything, and is kept. */
export const LATEST: number = 366 * 86_400_000

function timeOf(value: unknown): Instant | null {
  return typeof value === 'string' ? readTimeText(value) : null
}

function tooLate(value: unknown, path: string): Diagnostic {
  const message = `${shown(value)} is later than any simulation`
  return errorIn(path, 'too-late', message, `Give ${formatTime(LATEST)} (366 days) at most.`)
}

function isAmount(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0
}

function isInt32(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value === (value | 0)
}

/** What goes deeper than that may well be a circle. */
const DEEPEST = 200

// What holds one thing again and again has more parts than anybody counts.
function isJson(given: unknown): boolean {
  let left = limits.parts.most
  const isPlain = (value: unknown, depth: number): boolean => {
    left -= 1
    if (typeof value === 'number') return Number.isFinite(value)
    if (typeof value !== 'object') return !neverJson.includes(typeof value)
    if (value === null) return true
    return depth > 0 && left > 0 && Object.values(value).every((one) => isPlain(one, depth - 1))
  }
  return isPlain(given, DEEPEST)
}

const neverJson: readonly string[] = ['undefined', 'function', 'symbol', 'bigint']

type Demand = Known | 'time' | 'list' | 'pair' | 'object'

const demands: Readonly<Record<Demand, readonly [code: string, noun: string, hint: string]>> = {
  time: ['not-a-time', 'time', ''],
  amount: ['not-an-amount', 'amount', 'Give a number that is not negative.'],
  count: ['not-an-amount', 'amount', 'Give a whole number from 0 on.'],
  replicas: ['not-an-amount', 'amount', 'Give a whole number from 0 to 2147483647.'],
  integer: ['not-an-int32', 'int32', 'Give a whole number, at most 2147483647.'],
  number: ['not-a-number', 'number', 'Give a number.'],
  text: ['not-a-text', 'text', 'Give a text.'],
  flag: ['not-a-flag', 'flag', 'Give true or false.'],
  json: [
    'not-json',
    'JSON',
    'Give what survives JSON: no undefined, no function, no NaN (a signal says "NaN").',
  ],
  list: ['not-a-list', 'list', 'Give a list: [ … ].'],
  pair: ['not-a-pair', 'pair', 'Give a time and a number: [ …, … ].'],
  object: ['not-an-object', 'object', 'Give an object: { … }.'],
}

/** What is said of a value that is none of what is asked for there. */
export function noSuch(demand: Demand, value: unknown, path: string): Diagnostic {
  const [code, noun, hint] = demands[demand]
  const fix = demand === 'time' ? timeFix(value) : hint
  return errorIn(path, code, `${shown(value)} is no ${noun}`, fix)
}

// As many seconds may be later than any simulation. What is neither cannot always be made a number.
function timeFix(value: unknown): string {
  const isWritten = typeof value === 'number' || typeof value === 'string'
  return isWritten && Number(value) * 1000 > LATEST
    ? `Give a Go duration, ${formatTime(LATEST)} at most.`
    : timeHint(value)
}

// What is no JSON has no text in it either, but for numbers.
function shown(value: unknown): string {
  if (typeof value === 'number') return String(value)
  return isJson(value) ? JSON.stringify(value) : typeof value
}
