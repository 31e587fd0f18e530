import { nearest } from '../document/nearest.ts'
import { type Diagnostic, warningIn } from '../units/diagnostic.ts'

/** That a name which somebody gave is none of those that there are; `owner` has those. */
export function matchesNothing(
  owner: 'plan' | 'run',
  what: string,
  name: string,
  known: ReadonlySet<string>,
  path: string,
): Diagnostic {
  const meant = nearest(name, known)
  const there = [...known].join(', ')
  const hint =
    meant !== null
      ? `Did you mean ${meant}?`
      : there === ''
        ? `The ${owner} has no ${what}.`
        : `There is ${there}.`
  const message = `the ${owner} has no ${what} ${JSON.stringify(name)}`
  return warningIn(path, 'matches-nothing', message, hint)
}
