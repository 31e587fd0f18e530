import type { Report } from './report.ts'
import { sentence, texts } from './report.ts'
import type { Changes } from './whatChanges.ts'

/** What another release's controller does otherwise, for people. */
export function whatChangesReport({ changes, unshown, diagnostics }: Changes): Report {
  const count = `${changes.length} ${changes.length === 1 ? 'thing changes' : 'things change'}`
  const summary = changes.length === 0 ? 'Nothing changes for this Rollout.' : `${count}.`
  const hidden = `May matter, but shows in no rehearsal: ${unshown.join(', ')}.`
  return {
    title: 'What changes with the other controller',
    sentences: [
      ...diagnostics.map(({ message, hint }) => sentence(`${message}. ${hint}`)),
      ...(diagnostics.length > 0 ? [] : [sentence(summary)]),
      ...changes.map(({ what, before, name, rehearsal: { at } }) =>
        sentence(`${what} Before: ${before}`, { at, rule: name }),
      ),
      ...(unshown.length === 0 ? [] : [sentence(hidden)]),
    ],
    tables:
      changes.length === 0
        ? []
        : [
            {
              caption: 'Where it shows first',
              columns: [texts('change'), texts('of'), texts('before'), texts('after')],
              rows: changes.map(({ name, rehearsal: { of, from, to } }) => [name, of, from, to]),
            },
          ],
    fixes: [],
  }
}
