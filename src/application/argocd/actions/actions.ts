import { flagIn, recordIn } from '../../../document/fields.ts'
import type { Instant } from '../../../units/time.ts'
import { nilIndexed } from '../lua.ts'
import { groupOf, kindOf, type Unstructured } from '../object.ts'
import { abort } from './abort.ts'
import { pause } from './pause.ts'
import { promoteFull } from './promoteFull.ts'
import { type ActionResult, type ActionSet, brokenAction } from './resourceAction.ts'
import { restart } from './restart.ts'
import { resume } from './resume.ts'
import { retry } from './retry.ts'
import { skipCurrentStep } from './skipCurrentStep.ts'
import { terminate } from './terminate.ts'

const ofRollout: ActionSet = {
  discoveryErrorOf: (object) =>
    recordIn(object, 'status') === null ? nilIndexed(15, 'currentPodHash') : '',
  actions: {
    restart,
    resume,
    abort,
    retry,
    pause,
    'promote-full': promoteFull,
    'skip-current-step': skipCurrentStep,
  },
}

const ofAnalysisRun: ActionSet = {
  discoveryErrorOf(object) {
    const told = flagIn(recordIn(object, 'spec'), 'terminate') === true
    return told || recordIn(object, 'status') !== null ? '' : nilIndexed(3, 'phase')
  },
  actions: { terminate },
}

/** The actions that Argo CD ships for what this library models, by `group/Kind`. */
const sets: ReadonlyMap<string, ActionSet> = new Map([
  ['argoproj.io/Rollout', ofRollout],
  ['argoproj.io/AnalysisRun', ofAnalysisRun],
])

function setOf(object: Unstructured): ActionSet | null {
  return sets.get(`${groupOf(object)}/${kindOf(object)}`) ?? null
}

/** Which of an object's actions are in grey; or the error that stands in the menu's place. */
export type Menu =
  | { readonly ok: true; readonly disabled: Readonly<Record<string, boolean>> }
  | { readonly ok: false; readonly error: string }

export function menuOf(object: Unstructured): Menu {
  const set = setOf(object)
  if (set === null) return { ok: true, disabled: {} }
  const error = set.discoveryErrorOf(object)
  if (error !== '') return { ok: false, error }
  const disabled = Object.entries(set.actions).map(([name, action]): [string, boolean] => [
    name,
    action.isDisabled(object),
  ])
  return { ok: true, disabled: Object.fromEntries(disabled) }
}

/** Runs an action, also one that the menu shows in grey: the server does not look at that. */
export function runAction(object: Unstructured, name: string, at: Instant): ActionResult {
  const actions = setOf(object)?.actions ?? {}
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined
  return action?.run(object, at) ?? brokenAction('built-in script does not exist')
}
