import { nearest } from '../document/nearest.ts'
import { type Diagnostic, errorIn } from '../units/diagnostic.ts'
import { type Form, type Mismatch, mismatchOf, type RecordForm } from './form.ts'

// Options are written by hand, and each may be left out: one that is misspelled would be left out
// as well, and nobody would notice. So each is looked at, and one that there is not is told.

/** An option that there is not, or that is something else. */
export interface OptionMismatch extends Mismatch {
  /** The options that there are; null: it is one of them. */
  readonly known: readonly string[] | null
}

/** The members of a form of which every one may be left out; null: it has others, or none. */
export function optionalMembers(form: Form): RecordForm['may'] | null {
  if (typeof form === 'function') return optionalMembers(form())
  if (typeof form === 'string' || !('has' in form)) return null
  return Object.keys(form.has).length === 0 ? (form.may ?? null) : null
}

/** The first option that is out of order; null: there is none. */
export function optionMismatch(
  options: Readonly<Record<string, Form>>,
  given: unknown,
): OptionMismatch | null {
  for (const [key, value] of Object.entries(given as object)) {
    const path = `.${key}`
    const form = Object.hasOwn(options, key) ? (options[key] as Form) : null
    if (form === null) return { path, wanted: 'anything', value, known: Object.keys(options) }
    if (value === undefined) continue
    const found = mismatchOf(form, value, 0)
    if (found !== null) return { ...found, path: path + found.path, known: null }
  }
  return null
}

/** What is said of an option that there is not. */
export function tellStranger(
  name: string,
  place: string,
  { path, known }: OptionMismatch,
): Diagnostic {
  const key = path.slice(1)
  const meant = nearest(key, known ?? [])
  const hint = meant === null ? `There are ${(known ?? []).join(', ')}.` : `Did you mean ${meant}?`
  return errorIn(place + path, 'misuse', `${name}: ${place} has no ${JSON.stringify(key)}`, hint)
}
