import type { Instant } from '../units/time.ts'
import { type CompiledCondition, compileCondition, type Unfit } from './condition.ts'
import type { Fault } from './fault.ts'
import { floatsType, typeText } from './goType.ts'
import { type GoValue, itemsOf, typeOf } from './goValue.ts'

/** What a measurement comes to when its conditions are asked about its result. */
export interface Assessment {
  readonly phase: 'Successful' | 'Failed' | 'Inconclusive' | 'Error'
  /** Why, in Argo Rollouts' words; '' unless the phase is Error. */
  readonly message: string
}

export interface AssessedResult {
  readonly result: GoValue
  /** '' is no condition. */
  readonly successCondition: string
  readonly failureCondition: string
  /** What `now()` answers. */
  readonly now?: Instant
}

/** Conditions that are compiled once, for whoever keeps them. */
export interface Conditions {
  readonly assess: (assessed: AssessedResult) => Assessment
}

/** The most conditions that are kept at a time, so that strangers' cannot fill the memory. */
const CAPACITY = 1000

/** How many steps conditions may still make, together. */
export interface Toll {
  /** Below 0 nothing is evaluated any more. */
  evaluated: number
}

/**
 * A cache of compiled conditions: each pair of text and type of result is compiled once. What they
 * cost is taken from the toll.
 */
export function prepareConditions(toll: Toll = { evaluated: Infinity }): Conditions {
  const compiled = new Map<string, Map<string, CompiledCondition | Unfit>>()
  let size = 0
  const prepare: Prepare = (text, result) => {
    const type = typeOf(result)
    const key = type === floatsType ? '[]float64' : typeText(type)
    const known = compiled.get(key)?.get(text)
    if (known !== undefined) return known
    if (size >= CAPACITY) {
      compiled.clear()
      size = 0
    }
    const condition = compileCondition(text, type)
    const others = compiled.get(key) ?? new Map<string, CompiledCondition | Unfit>()
    compiled.set(key, others.set(text, condition))
    size += 1
    return condition
  }
  return { assess: (assessed) => assess(assessed, prepare, toll) }
}

type Prepare = (text: string, result: GoValue) => CompiledCondition | Unfit

const successful: Assessment = { phase: 'Successful', message: '' }
const failed: Assessment = { phase: 'Failed', message: '' }
const inconclusive: Assessment = { phase: 'Inconclusive', message: '' }

// The success condition is asked first, and an error of either one ends the matter. A failure
// counts more than a success; neither is inconclusive; no condition at all is a success.
function assess(assessed: AssessedResult, prepare: Prepare, toll: Toll): Assessment {
  const { result, successCondition, failureCondition, now } = assessed
  const success = ask('successCondition', successCondition, result, now, prepare, toll)
  if (typeof success === 'object' && success !== null) return success
  const failure = ask('failureCondition', failureCondition, result, now, prepare, toll)
  if (typeof failure === 'object' && failure !== null) return failure
  if (failure === true) return failed
  if (success !== false) return successful
  return failure === null ? failed : inconclusive
}

// What the condition says, null if there is none, the assessment if it has no answer.
function ask(
  name: string,
  text: string,
  result: GoValue,
  now: Instant | undefined,
  prepare: Prepare,
  toll: Toll,
): boolean | null | Assessment {
  if (text === '') return null
  if (toll.evaluated < 0) return exhausted
  const condition = prepare(text, result)
  if ('error' in condition) return erroneous(name, text, condition, result)
  const asked = condition.evaluate(result, now)
  toll.evaluated -= condition.takeCost()
  return asked.ok ? asked.value : erroneous(name, text, asked, result)
}

// Whoever takes the toll ends what it asked for, and throws this away.
const exhausted: Assessment = { phase: 'Error', message: 'no more conditions are evaluated' }

// An error over no data is told as no data, whatever it was.
function erroneous(
  name: string,
  text: string,
  { error }: Pick<Fault, 'error'>,
  result: GoValue,
): Assessment {
  const isEmpty = result === null || itemsOf(result)?.length === 0
  const reason = isEmpty
    ? 'metric result is nil or empty: no data returned from the metric provider'
    : error
  return { phase: 'Error', message: `could not evaluate ${name} "${text}": ${reason}` }
}
