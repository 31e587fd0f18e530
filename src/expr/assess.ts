import type { Instant } from '../units/time.ts'
import { type Condition, compileCondition, type Evaluation, type Unfit } from './condition.ts'
import { type ResultType, resultTypeOf } from './resultType.ts'

/** What a measurement comes to, when its conditions are asked about its result. */
export interface Assessment {
  readonly phase: 'Successful' | 'Failed' | 'Inconclusive' | 'Error'
  /** Why, in Argo Rollouts' words; '' unless the phase is Error. */
  readonly message: string
}

export interface AssessedResult {
  readonly result: unknown
  /** The Go type of the result; without it, it is read off the result. */
  readonly resultType?: ResultType
  /** '' is no condition. */
  readonly successCondition: string
  readonly failureCondition: string
  /** What `now()` answers. */
  readonly now?: Instant
}

/** Conditions that were compiled once, for whoever owns them. */
export interface Conditions {
  readonly assess: (assessed: AssessedResult) => Assessment
}

/** The most conditions that one cache holds, so that a stranger's cannot fill the memory. */
const CAPACITY = 1000

/**
 * A cache of compiled conditions: each pair of text and type of result is compiled once, for as long as its
 * owner keeps the cache.
 */
export function prepareConditions(): Conditions {
  const compiled = new Map<ResultType, Map<string, Condition | Unfit>>()
  let size = 0
  const prepare: Prepare = (text, resultType) => {
    let ofType = compiled.get(resultType)
    if (ofType === undefined) {
      ofType = new Map()
      compiled.set(resultType, ofType)
    }
    const known = ofType.get(text)
    if (known !== undefined) return known
    if (size >= CAPACITY) {
      compiled.clear()
      size = 0
      ofType = new Map()
      compiled.set(resultType, ofType)
    }
    const condition = compileCondition(text, resultType)
    ofType.set(text, condition)
    size += 1
    return condition
  }
  return { assess: (assessed) => assess(assessed, prepare) }
}

/** The same for one result alone. */
export function assessResult(assessed: AssessedResult): Assessment {
  return assess(assessed, compileCondition)
}

type Prepare = (text: string, resultType: ResultType) => Condition | Unfit

const successful: Assessment = { phase: 'Successful', message: '' }
const failed: Assessment = { phase: 'Failed', message: '' }
const inconclusive: Assessment = { phase: 'Inconclusive', message: '' }

// The success condition is asked first; an error of either one ends the matter. Without conditions all is well.
function assess(assessed: AssessedResult, prepare: Prepare): Assessment {
  const { result, successCondition, failureCondition, now } = assessed
  const isNil = result === null || result === undefined
  const resultType = isNil ? 'nil' : (assessed.resultType ?? resultTypeOf(result))
  const ask = (text: string): Evaluation => {
    const condition = prepare(text, resultType)
    if ('error' in condition) return { ok: false, ...condition }
    return condition.evaluate(result, now)
  }
  let success: boolean | null = null
  let failure: boolean | null = null
  if (successCondition !== '') {
    const asked = ask(successCondition)
    if (!asked.ok) return erroneous('successCondition', successCondition, asked.error, result)
    success = asked.value
  }
  if (failureCondition !== '') {
    const asked = ask(failureCondition)
    if (!asked.ok) return erroneous('failureCondition', failureCondition, asked.error, result)
    failure = asked.value
  }
  if (failure ?? success === false) return failed
  return success === false ? inconclusive : successful
}

// An error over no data is told as no data, whatever the error was.
function erroneous(name: string, text: string, error: string, result: unknown): Assessment {
  const isEmpty =
    result === null || result === undefined || (Array.isArray(result) && result.length === 0)
  const reason = isEmpty
    ? 'metric result is nil or empty: no data returned from the metric provider'
    : error
  return { phase: 'Error', message: `could not evaluate ${name} "${text}": ${reason}` }
}
