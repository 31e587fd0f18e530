import { nearest } from '../document/nearest.ts'
import { type Form, mismatchOf, type RecordForm } from './form.ts'
import type { Intake, Wrong } from './intake.ts'

// Options are written by hand, and each may be left out: one that is misspelled would be left out
// as well, and nobody would notice. So each is looked at, and one that there is not is told.

/** Options, of which some may have to be taken in by themselves as well. */
export function takeOptions(
  form: Form,
  take: (value: unknown) => Intake = asTheyAre,
): (value: unknown) => Intake {
  return (value) => {
    const wrong = wrongOption(form, value)
    return wrong === null ? take(value) : { value, wrong }
  }
}

function asTheyAre(value: unknown): Intake {
  return { value, wrong: null }
}

// What is no object at all is left to the glance.
function wrongOption(form: Form, given: unknown): Wrong | null {
  if (typeof given !== 'object' || given === null) return null
  const { has, may = {} } = form as RecordForm
  const options = { ...has, ...may }
  for (const [key, value] of entriesOf(given)) {
    const path = `.${key}`
    const option = Object.hasOwn(options, key) ? options[key] : undefined
    if (option === undefined) return stranger(path, value, key, Object.keys(options))
    const found = value === undefined ? null : mismatchOf(option, value, 0)
    if (found !== null) return { ...found, path: path + found.path, told: null }
  }
  return null
}

// What throws when somebody looks has none: whoever uses it finds out.
function entriesOf(given: object): readonly (readonly [string, unknown])[] {
  try {
    return Object.entries(given)
  } catch {
    return []
  }
}

function stranger(path: string, value: unknown, key: string, known: readonly string[]): Wrong {
  const meant = nearest(key, known)
  const hint = meant === null ? `Options are ${known.join(', ')}.` : `Did you mean ${meant}?`
  const told = { code: 'misuse', message: 'is no option', hint }
  return { path, wanted: 'anything', value, told }
}
