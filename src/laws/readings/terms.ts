import { InvalidInputError } from '../../document/invalidInputError.ts'
import { errorIn } from '../../units/diagnostic.ts'

/** What is wrong with a promise: each term by its name, with what it has to be. */
export type WrongTerms = Readonly<Record<string, readonly [given: unknown, shape: string]>>

/**
 * A promise whose limit is none would hold for everything, or break for everything: it is refused
 * where it is made, with `InvalidInputError`, all its terms at once.
 */
export function refuseTerms(promise: string, terms: WrongTerms): never {
  throw new InvalidInputError(
    Object.entries(terms).map(([name, [given, shape]]) => {
      const message = `${name} is ${shown(given)}, and has to be ${shape}`
      return errorIn(`${promise}.${name}`, 'not-a-limit', message, `Give ${shape}.`)
    }),
  )
}

export const podsShape = "a whole number of pods, or a percentage such as '25%'"

/** A whole number of pods from 0 up, or such a percentage (IntOrString of Kubernetes). */
export function isPods(amount: unknown): boolean {
  if (typeof amount === 'number') return Number.isSafeInteger(amount) && amount >= 0
  return typeof amount === 'string' && /^\d{1,9}%$/.test(amount)
}

function shown(given: unknown): string {
  return typeof given === 'number' ? String(given) : (JSON.stringify(given) ?? typeof given)
}
