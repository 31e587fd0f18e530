import type { GitCommit } from '../application/commit.ts'
import { formatTime, type TimeText } from '../go/timeText.ts'
import type { Plan } from '../plan/plan.ts'
import { type Diagnostic, errorIn } from '../units/diagnostic.ts'
import { type Instant, start } from '../units/time.ts'
import type { Action } from './program.ts'
import type { Scenario, ScriptAction, ScriptEntry, ScriptVerbs } from './scenario.ts'

/** One thing that an entry of a script can do. */
export type ScriptVerb = keyof ScriptVerbs

/** What an entry of a script can do; it does exactly one thing. */
export const scriptVerbs: readonly ScriptVerb[] = [
  'deploy',
  'setImage',
  'promote',
  'promoteFull',
  'abort',
  'retry',
  'undo',
  'pause',
  'resume',
  'scale',
  'restart',
  'patch',
  'scaleWorkload',
  'patchWorkload',
  'apply',
  'delete',
  'lose',
  'unready',
  'refresh',
  'sync',
]

/** What an entry does; null: nothing that is known. */
export function verbOf(entry: ScriptEntry): ScriptVerb | null {
  return scriptVerbs.find((verb) => entry[verb] !== undefined) ?? null
}

/** The script by time, with the HPA's writes and, where nobody deploys, the first apply at 0. */
export function readScript(
  scenario: Scenario,
  timeAt: (path: string, time: TimeText) => Instant,
  diagnostics: Diagnostic[],
  commits: readonly GitCommit[] = [],
): readonly Action[] {
  const actions: Action[] = commits.map(({ at, hash, message }, commit) => ({
    at,
    entry: { at: formatTime(at), commit, hash, message },
  }))
  const script = scenario.script ?? []
  const isThere = scenario.commits !== undefined || scenario.live !== undefined
  if (!isThere && !script.some((entry) => entry.deploy)) {
    actions.push({ at: start, entry: { at: '0s', deploy: true } })
  }
  script.forEach((entry, index) => {
    const path = `script[${index}]`
    const objection = objectionToVerbs(entry, path) ?? objectionToLoss(entry, path)
    if (objection !== null) diagnostics.push(objection)
    if (entry.unready !== undefined) timeAt(`${path}.unready.for`, entry.unready.for)
    actions.push({ at: timeAt(`${path}.at`, entry.at), entry: withFiles(entry) })
  })
  scenario.replicas?.forEach(([time, replicas], index) => {
    const at = timeAt(`replicas[${index}]`, time)
    actions.push({ at, entry: { at: time, scale: replicas } })
  })
  // A stable sort: entries of one time stay in the order in which they were written.
  return actions.sort((a, b) => a.at - b.at)
}

/** What is applied of a plan are its manifests. */
export function withFiles(entry: ScriptEntry): ScriptEntry {
  const { apply } = entry
  return apply === undefined || Array.isArray(apply)
    ? entry
    : { ...entry, apply: (apply as Plan).manifests }
}

// Of what goes either a number or a part is said.
function objectionToLoss({ lose }: ScriptEntry, path: string): Diagnostic | null {
  if (lose === undefined || (lose.count === undefined) !== (lose.share === undefined)) return null
  const message = 'lose says how many pods go, by count or by share'
  const hint = 'Give count: 2, or share: 0.5 for half of them.'
  return errorIn(`${path}.lose`, 'count-or-share', message, hint)
}

/** An action has exactly one verb. */
export function objectionToVerbs(entry: ScriptAction, path: string): Diagnostic | null {
  const keys = Object.keys(entry).filter((key) => key !== 'at')
  const known = keys.filter((key) => (scriptVerbs as readonly string[]).includes(key))
  const said = keys.every((key) => Reflect.get(entry, key) !== false)
  if (known.length === 1 && keys.length === 1 && said) return null
  const message =
    keys.length === 0 || !said
      ? 'an entry of the script does nothing'
      : `an entry of the script does one thing, not ${keys.join(' and ')}`
  return errorIn(path, 'not-one-verb', message, `Verbs are ${scriptVerbs.join(', ')}.`)
}
