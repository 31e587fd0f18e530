import { isProxy } from 'node:util/types'
import { createContext, Script } from 'node:vm'
import { InvalidInputError, MisuseError } from 'rollout-sim'
import { HostilityError } from './hostileValues.ts'

/** What an exported function does with what it is given. */
export const behaviours = ['value', 'diagnostic', 'own error', "host's error", 'fault'] as const

/** A fault is an engine's error, an answer that takes too long, or a prototype that has changed. */
export type Behaviour = (typeof behaviours)[number]

export interface Answered {
  readonly behaviour: Behaviour
  /** Of a fault: what came instead of an answer. */
  readonly detail: string
  readonly milliseconds: number
}

/** Milliseconds that an answer may take. */
export const PATIENCE = 2000

/** Calls a function, and looks what it does. */
export function behaviourOf(call: () => unknown): Answered {
  const begun = process.cpuUsage()
  // What a busy machine is slow with is no fault of the answer's: the processor's time counts.
  const of = (behaviour: Behaviour, detail = ''): Answered => {
    const milliseconds = process.cpuUsage(begun).user / 1000
    const isLate = milliseconds > PATIENCE
    return isLate
      ? { behaviour: 'fault', detail: `took ${milliseconds.toFixed(0)} ms`, milliseconds }
      : { behaviour, detail, milliseconds }
  }
  let answer: unknown
  try {
    answer = call()
  } catch (thrown) {
    return of(...thrownBehaviour(thrown))
  }
  if (isPolluted()) return of('fault', 'the prototype of every object has changed')
  return of(saysSo(answer) ? 'diagnostic' : 'value')
}

// A call that never ends can be ended from here alone, which costs a thread: more than most calls.
const context = createContext({ work: null as unknown })
const working = new Script('work()')

/** Does some work; false if it was ended, because it took longer than many answers may take. */
export function isDoneInTime(work: () => void): boolean {
  context.work = work
  try {
    working.runInContext(context, { timeout: 30 * PATIENCE })
    return true
  } catch (thrown) {
    if ((thrown as { readonly code?: unknown }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
      return false
    throw thrown
  }
}

function thrownBehaviour(thrown: unknown): readonly [Behaviour, string] {
  if (thrown instanceof InvalidInputError || thrown instanceof MisuseError) {
    return ['own error', '']
  }
  if (isFailedExpectation(thrown)) return ['own error', '']
  if (thrown instanceof HostilityError || isRevoked(thrown)) return ["host's error", '']
  return ['fault', placeOf(thrown)]
}

// What a matcher says, and what vitest makes of it.
function isFailedExpectation(thrown: unknown): boolean {
  return thrown instanceof Error && thrown.name === 'AssertionError'
}

function isRevoked(thrown: unknown): boolean {
  return thrown instanceof TypeError && thrown.message.includes('proxy that has been revoked')
}

// Where in src/ it was thrown, which tells one fault from another.
function placeOf(thrown: unknown): string {
  if (typeof thrown !== 'object' || thrown === null) return `threw ${typeof thrown}`
  const { name, message, stack = '' } = thrown as Error
  const place = /(?:src|dist)\/[\w./-]+:\d+/.exec(stack)?.[0] ?? ''
  return `${name}: ${message.slice(0, 90)} @ ${place}`
}

function saysSo(answer: unknown): boolean {
  // A proxy that somebody handed in may come out again, and so may an object whose getters throw.
  if (typeof answer !== 'object' || answer === null || isProxy(answer)) return false
  try {
    return tellsOf(answer)
  } catch (thrown) {
    if (thrown instanceof HostilityError) return false
    throw thrown
  }
}

function tellsOf(answer: object): boolean {
  const { diagnostics, ok, failure, exitCode, kind, fault } = answer as Readonly<
    Record<string, unknown>
  >
  return (
    (Array.isArray(diagnostics) && diagnostics.length > 0) ||
    ok === false ||
    exitCode === 1 ||
    kind === 'refused' ||
    (Array.isArray(answer) &&
      answer.some((one) => (one as { code?: unknown } | null)?.code !== undefined)) ||
    (failure !== null && failure !== undefined) ||
    fault !== undefined
  )
}

function isPolluted(): boolean {
  return 'polluted' in {}
}
