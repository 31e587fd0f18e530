import { textIn } from '../document/fields.ts'
import { pathText } from '../document/path.ts'
import { formatTime, readTimeText } from '../go/timeText.ts'
import { droppedFields } from '../manifest/droppedFields.ts'
import type { Plan } from '../plan/plan.ts'
import { type Diagnostic, warningIn } from '../units/diagnostic.ts'
import { isJsonObject, type JsonObject } from '../units/json.ts'
import { type Instant, start } from '../units/time.ts'
import { objectName, objectNamespace } from './objectsNow.ts'
import type { Scenario, ScriptAction, ScriptEntry } from './scenario.ts'

/** What of a script comes to something else than somebody may think, or to nothing. */
export function scriptWarnings(
  { plan, script = [] }: Scenario,
  until: Instant,
): readonly Diagnostic[] {
  return script.flatMap((entry, index) => {
    const path = `script[${index}]`
    return [...neverHappens(entry, path, until), ...actionWarnings(plan, entry, path)]
  })
}

function neverHappens({ at }: ScriptEntry, path: string, until: Instant): readonly Diagnostic[] {
  if ((readTimeText(at) ?? start) <= until) return []
  const message = `${path} never happens: the simulation ends at ${formatTime(until)}`
  return [warningIn(`${path}.at`, 'never-happens', message, `Give until: '${at}', or later.`)]
}

/** The same of one action by itself; `path` is where it stands. */
export function actionWarnings(
  plan: Plan,
  { patch, patchWorkload, apply, setImage }: ScriptAction,
  path: string,
): readonly Diagnostic[] {
  const { workload, rollout } = plan
  const within = (key: string): string => (path === '' ? key : `${path}.${key}`)
  const reference = rollout.workloadRef?.kind ?? ''
  return [
    ...(patch === undefined ? [] : patchWarnings(workload, patch, within('patch'))),
    ...(patchWorkload === undefined
      ? []
      : patchWarnings(reference, patchWorkload, within('patchWorkload'))),
    ...(setImage === undefined ? [] : imageWarnings(setImage, within('setImage'))),
    ...(Array.isArray(apply) ? applyWarnings(plan, apply, within('apply')) : []),
  ]
}

function patchWarnings(kind: string, patch: JsonObject, path: string): readonly Diagnostic[] {
  const { status, ...written } = patch
  const ignored =
    status === undefined
      ? []
      : [
          warningIn(
            `${path}.status`,
            'status-ignored',
            `a patch of a ${kind} does not reach its status, which its controller writes`,
            'Say what somebody does: abort, promote, retry.',
          ),
        ]
  return [...ignored, ...unknownFieldsOf(kind, written, path)]
}

function unknownFieldsOf(kind: string, object: JsonObject, path: string): readonly Diagnostic[] {
  return droppedFields(kind, object).map(({ code, path: way, message, hint }) => {
    const place = pathText(way)
    return warningIn(place.startsWith('[') ? path + place : `${path}.${place}`, code, message, hint)
  })
}

// As kubectl is told: `set image web web=web:2`.
function imageWarnings(image: string, path: string): readonly Diagnostic[] {
  const [, meant = ''] = image.split('=', 2)
  if (!image.includes('=')) return []
  const message = `${JSON.stringify(image)} is no image: there is no "=" in one`
  const hint = `Give the image alone, '${meant}': it is that of the first container.`
  return [warningIn(path, 'not-an-image', message, hint)]
}

function applyWarnings(
  { workload, rollout }: Plan,
  objects: readonly JsonObject[],
  path: string,
): readonly Diagnostic[] {
  if (objects.length === 0) {
    const hint = 'Give manifests, or a plan.'
    return [warningIn(path, 'matches-nothing', 'nothing is applied', hint)]
  }
  const isOurs = (object: JsonObject): boolean =>
    objectName(object) === rollout.name && objectNamespace(object) === rollout.namespace
  const rivals = objects.filter(
    (one) => isJsonObject(one) && one.kind === workload && objectName(one) !== '',
  )
  const strangers = rivals.some(isOurs) ? [] : rivals
  return [
    ...strangers.map((one) => {
      const message = `${workload} "${objectName(one)}" is stored, and nobody plays it`
      const hint = `The plan is for "${rollout.name}".`
      return warningIn(`${path}[${objects.indexOf(one)}]`, 'matches-nothing', message, hint)
    }),
    ...objects.flatMap((one, index) =>
      isJsonObject(one) ? unknownFieldsOf(textIn(one, 'kind'), one, `${path}[${index}]`) : [],
    ),
  ]
}
