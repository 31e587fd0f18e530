import type { JsonObject } from '../../../src/units/json.ts'
import { type CaseFile, linesOf, type ReadOther, type Row } from '../caseFile.ts'
import type { Check } from './reported/check.ts'
import { faults } from './reported/faults.ts'
import { replayed } from './reported/replayed.ts'
import { type Story, storyOf } from './reported/story.ts'
import { unanswered } from './reported/unanswered.ts'
import { variants } from './reported/variants.ts'
import { wishes } from './reported/wishes.ts'

/** By the part of the folder's table. */
const tables: readonly (readonly [kind: string, checks: readonly Check[]])[] = [
  ['faults', faults],
  ['wishes', wishes],
  ['unanswered', unanswered],
  ['replayed', replayed],
]

/** A folder of cases, two files a case: its text is the list of their names. */
export const reportedCanary: CaseFile = {
  name: 'reported/canary',
  rows: function* (text, readOther) {
    const names = linesOf(text)
    const stories = new Map<string, Story>()
    for (const [kind, checks] of tables) {
      for (const [id, says, right, found] of checks) {
        const actual = (): unknown => {
          const story = stories.get(id) ?? played(id, names, readOther)
          stories.set(id, story)
          return found(story)
        }
        yield { kind, id: `${id}: ${says}`, input: null, expected: right, actual }
      }
    }
    yield* names.filter((name) => name.endsWith('.yaml')).map(checkedRow)
  },
}

/** Every case of the folder has a right value here. */
function checkedRow(name: string): Row {
  const number = name.split('-')[0]
  const ids = tables.flatMap(([, checks]) => checks.map(([id]) => id.split('-')[0]))
  const actual = (): boolean => ids.includes(number)
  return { kind: 'cases', id: name, input: null, expected: true, actual }
}

/** Played as the file of that number says it, but for its variant. */
function played(id: string, names: readonly string[], readOther: ReadOther): Story {
  const number = id.split('-')[0]
  const textOf = (ending: string): string =>
    readOther(names.find((name) => name.startsWith(`${number}-`) && name.endsWith(ending)) ?? '') ??
    ''
  const { yaml, scenario } = variants[id] ?? {}
  const written = textOf('.yaml')
  const { right: _, ...recorded } = JSON.parse(textOf('.json')) as JsonObject
  return storyOf(yaml?.(written) ?? written, scenario?.(recorded, written) ?? recorded)
}
