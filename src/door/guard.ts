import { type Diagnostic, errorIn } from '../units/diagnostic.ts'
import { MisuseError } from '../units/misuseError.ts'
import { type Form, type Mismatch, mismatchOf, type RecordForm } from './form.ts'
import type { Intake } from './intake.ts'
import { wholeLook } from './wholeLook.ts'
import { formWords, valueWords } from './wording.ts'

// A stranger's value meets the library here, once for each call. A glance at the arguments catches
// what is something else altogether. Whatever passes it is used as it is, and only if that ends in
// an error of the engine's are the arguments looked at as a whole: if they are in order the error
// is our own, and flies on as it is. Plans are read all through by whatever they are handed to; one
// that did not come from here is copied, and looked at as a whole, before that.

/** Something that a function is called with. */
export interface Parameter {
  readonly name: string
  readonly form: Form
  /** Nothing may be handed over instead. */
  readonly optional?: true
  /** Everything from here on, as a list. */
  readonly rest?: true
  /** The function reads it by itself, with diagnostics of its own. */
  readonly read?: true
  /** What is used of it, where more than a glance is needed: plans, and options. */
  readonly take?: (value: unknown) => Intake
}

/** How a function answers to what it cannot be called with. */
export interface Manner<Call> {
  /** What is said of a misuse. */
  readonly tell: (name: string, misuse: Misuse) => Diagnostic
  /** The answer is asked of these, and given diagnostics; null: it is thrown. */
  readonly instead: ((call: Call, diagnostics: readonly Diagnostic[]) => unknown) | null
  /** What is used of the arguments, where one of them has to be taken in. */
  readonly take?: Taking
  /** Told of each answer, where that is a plan or has one. */
  readonly remember?: (answer: unknown) => void
}

/** Where an argument is not what it should be. */
export interface Misuse extends Mismatch {
  readonly parameter: Parameter
  /** What was handed over for it. */
  readonly argument: unknown
}

/** What is said of it: where, what belongs there, and what is there instead. */
export function tellPlainly(
  name: string,
  { parameter, path, wanted, value }: Misuse,
  word: string = valueWords(value),
  hint = '',
): Diagnostic {
  const place = parameter.name + path
  const message = `${name}: ${place} wants ${formWords(wanted)}; there is ${word}`
  return errorIn(place, 'misuse', message, hint)
}

/** The arguments as they are used, or why they cannot be. */
export type Taking = (
  name: string,
  parameters: readonly Parameter[],
  args: readonly unknown[],
  tell: Manner<never>['tell'],
) => readonly unknown[] | Diagnostic

const plainly: Manner<unknown> = { tell: tellPlainly, instead: null }

/** A function that looks at what it is called with, as it is told of its parameters. */
export function guarded<Call extends (...args: never[]) => unknown>(
  name: string,
  call: Call,
  parameters: readonly Parameter[],
  manner: Manner<Call> = plainly,
): Call {
  const answered = (diagnostic: Diagnostic, cause?: unknown): unknown => {
    const diagnostics = [diagnostic]
    if (manner.instead === null) throw new MisuseError(diagnostics, cause)
    return manner.instead(call, diagnostics)
  }
  return named(name, call, (...args) => {
    const misuse = misuseOf(parameters, args, atAGlance)
    if (misuse !== null) return answered(manner.tell(name, misuse))
    let answer: unknown
    try {
      const used = manner.take?.(name, parameters, args, manner.tell) ?? args
      if ('code' in used) return answered(used)
      answer = call(...(used as never[]))
    } catch (thrown) {
      const found = isInner(thrown) ? misuseOf(parameters, args, asAWhole) : null
      if (found === null) throw thrown
      return answered(manner.tell(name, found), thrown)
    }
    manner.remember?.(answer)
    return answer
  })
}

/**
 * The same for a formula, whose arguments are numbers in objects without end: with those in order
 * nothing can go wrong.
 */
export function guardedFormula<Call extends (...args: never[]) => unknown>(
  name: string,
  call: Call,
  parameters: readonly Parameter[],
): Call {
  return named(name, call, (...args) => {
    const misuse = misuseOf(parameters, args, asAFormula)
    if (misuse !== null) throw new MisuseError([tellPlainly(name, misuse)])
    return call(...(args as never[]))
  })
}

/** Deeper than the objects of any formula. */
const DEEP = 9

function named<Call extends (...args: never[]) => unknown>(
  name: string,
  call: Call,
  guard: (...args: unknown[]) => unknown,
): Call {
  Object.defineProperties(guard, { name: { value: name }, length: { value: call.length } })
  return guard as unknown as Call
}

type Look = (parameter: Parameter, value: unknown) => Mismatch | null

/** The first argument that is none of what is wanted; null: all are. */
export function misuseOf(
  parameters: readonly Parameter[],
  args: readonly unknown[],
  look: Look,
): Misuse | null {
  for (let index = 0; index < parameters.length; index++) {
    const parameter = parameters[index] as Parameter
    const argument = parameter.rest ? args.slice(index) : args[index]
    if (parameter.optional && argument === undefined) continue
    const found = lookedAt(look, parameter, argument)
    if (found !== null) return { ...found, parameter, argument }
  }
  return null
}

// What throws when it is looked at is nothing that can be used.
function lookedAt(look: Look, parameter: Parameter, value: unknown): Mismatch | null {
  try {
    return look(parameter, value)
  } catch (thrown) {
    if (!isInner(thrown)) throw thrown
    return { path: '', wanted: parameter.form, value }
  }
}

function atAGlance({ form, read }: Parameter, value: unknown): Mismatch | null {
  return read ? null : mismatchOf(form, value, 1)
}

export function asAWhole({ form }: Parameter, value: unknown): Mismatch | null {
  return wholeLook(form, value)
}

function asAFormula({ form }: Parameter, value: unknown): Mismatch | null {
  return mismatchOf(form, value, DEEP, given)
}

// What may lack is there or not; null is neither.
function given(wanted: Form, value: unknown, depth: number): Mismatch | null {
  const { may } = wanted as Partial<RecordForm>
  for (const key in may) {
    const member = (value as Readonly<Record<string, unknown>>)[key]
    if (member === undefined) continue
    const found = mismatchOf(may[key] as Form, member, depth - 1, given)
    if (found !== null) return { ...found, path: `.${key}${found.path}` }
  }
  return null
}

/** An error of the engine's, or an assertion of ours: what a host's own code throws is its own. */
function isInner(thrown: unknown): boolean {
  if (thrown instanceof Error && thrown.message.startsWith('rollout-sim:')) return true
  return [TypeError, RangeError, SyntaxError].some((engine) => thrown instanceof engine)
}
