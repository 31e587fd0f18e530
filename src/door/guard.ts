import { type Diagnostic, errorIn } from '../units/diagnostic.ts'
import { MisuseError } from '../units/misuseError.ts'
import { type Form, glance, type Mismatch, mismatchOf } from './form.ts'
import { formWords, unseen, valueWords } from './wording.ts'

// A stranger's value meets the library here, once for each call. A glance at the arguments catches
// what is something else altogether. Whatever passes it is used as it is, and only if that ends in
// an error of the engine's are the arguments looked at as a whole: if they are in order the error
// is our own, and flies on as it is.

/** Something that a function is called with. */
export interface Parameter {
  readonly name: string
  readonly form: Form
  /** Nothing may be handed over instead. */
  readonly optional?: true
  /** The function reads it by itself, with diagnostics of its own. */
  readonly read?: true
}

/** How a function answers to what it cannot be called with. */
export interface Manner<Call> {
  /** What a value is taken for, and what to do about it, where more is known than its keys. */
  readonly recognise: (value: unknown, wanted: Form) => Recognised | null
  /** The answer is asked of these, and given diagnostics; null: it is thrown. */
  readonly instead: ((call: Call, diagnostics: readonly Diagnostic[]) => unknown) | null
}

/** What a value was recognised as. */
export interface Recognised {
  readonly word: string
  readonly hint: string
}

const plainly: Manner<unknown> = { recognise: () => null, instead: null }

/** A function that looks at what it is called with, as it is told of its parameters. */
export function guarded<Call extends (...args: never[]) => unknown>(
  name: string,
  call: Call,
  parameters: readonly Parameter[],
  manner: Manner<Call> = plainly,
): Call {
  const answered = (misuse: Misuse, cause?: unknown): unknown => {
    const diagnostics = [toldOf(name, misuse, manner)]
    if (manner.instead === null) throw new MisuseError(diagnostics, cause)
    return manner.instead(call, diagnostics)
  }
  const guard = (...args: unknown[]): unknown => {
    const misuse = misuseOf(parameters, args, glance)
    if (misuse !== null) return answered(misuse)
    try {
      return call(...(args as never[]))
    } catch (thrown) {
      const found = isInner(thrown) ? misuseOf(parameters, args, Number.POSITIVE_INFINITY) : null
      if (found === null) throw thrown
      return answered(found, thrown)
    }
  }
  Object.defineProperty(guard, 'name', { value: name })
  Object.defineProperty(guard, 'length', { value: call.length })
  return guard as unknown as Call
}

interface Misuse extends Mismatch {
  readonly parameter: Parameter
  /** What was handed over for it. */
  readonly argument: unknown
}

function misuseOf(
  parameters: readonly Parameter[],
  args: readonly unknown[],
  depth: number,
): Misuse | null {
  for (let index = 0; index < parameters.length; index++) {
    const parameter = parameters[index] as Parameter
    const { form, optional, read } = parameter
    const value = args[index]
    if ((optional && value === undefined) || (read && depth === glance)) continue
    const found = lookedAt(form, value, depth)
    if (found !== null) return { ...found, parameter, argument: value }
  }
  return null
}

// What throws when it is looked at is nothing that can be used.
function lookedAt(form: Form, value: unknown, depth: number): Mismatch | null {
  try {
    return mismatchOf(form, value, depth)
  } catch (thrown) {
    if (!isInner(thrown)) throw thrown
    return { path: '', wanted: form, value }
  }
}

/** An error of the engine's, or an assertion of ours: what a host's own code throws is its own. */
function isInner(thrown: unknown): boolean {
  return (
    thrown instanceof TypeError ||
    thrown instanceof RangeError ||
    thrown instanceof SyntaxError ||
    (thrown instanceof Error && thrown.message.startsWith('rollout-sim:'))
  )
}

function toldOf<Call>(
  name: string,
  { parameter, argument, path, wanted, value }: Misuse,
  manner: Manner<Call>,
): Diagnostic {
  const told = (place: string, form: Form, { word, hint }: Recognised): Diagnostic => {
    const message = `${name}: ${place} wants ${formWords(form)}; there is ${word}`
    return errorIn(place, 'misuse', message, hint)
  }
  // What is something else as a whole lacks everything that belongs to what is wanted.
  const whole = recognised(argument, parameter.form, manner)
  if (whole !== null) return told(parameter.name, parameter.form, whole)
  const part = recognised(value, wanted, manner) ?? { word: valueWords(value), hint: '' }
  return told(`${parameter.name}${path}`, wanted, part)
}

function recognised<Call>(
  value: unknown,
  wanted: Form,
  { recognise }: Manner<Call>,
): Recognised | null {
  try {
    return recognise(value, wanted)
  } catch {
    return { word: unseen, hint: '' }
  }
}
