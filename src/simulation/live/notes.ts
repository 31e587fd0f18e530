import { recordIn, textIn } from '../../document/fields.ts'
import { type Diagnostic, warningIn } from '../../units/diagnostic.ts'
import type { JsonObject } from '../../units/json.ts'
import { objectName } from '../objectsNow.ts'
import { ownerText } from './kin.ts'
import { imageOf, whyStuck } from './livePods.ts'

/** What was left out because it belongs to somebody else, a note a kind. */
export function leftOut(strangers: readonly JsonObject[]): readonly Diagnostic[] {
  return byKind(strangers).map(([kind, objects]) => {
    const names = listed(objects.map((one) => `${objectName(one)} (${ownerText(one)})`))
    const message = `${kind}: ${names} ${objects.length === 1 ? 'belongs' : 'belong'} to others`
    return told('note', kind, 'live-left-out', message, 'Nothing of it is in the simulation.')
  })
}

/** Objects of kinds that nobody here looks at, and an HPA, which would write the Rollout. */
export function notLookedAt(
  objects: readonly JsonObject[],
  rollout: JsonObject,
): readonly Diagnostic[] {
  return byKind(objects).map(([kind, all]) => {
    const scaling = all.filter((one) => scales(one, rollout))
    if (scaling.length > 0) {
      const message = `${kind} ${listed(scaling.map(objectName))} scales the Rollout`
      const hint = "It is not played: replicas: [['5m', 8]] says what it writes, and when."
      return told('warning', kind, 'live-autoscaler', message, hint)
    }
    const message = `${kind}: ${listed(all.map(objectName))} is not looked at`
    return told('note', kind, 'live-left-out', message, 'Nothing of it is in the simulation.')
  })
}

function scales(object: JsonObject, rollout: JsonObject): boolean {
  const target = recordIn(recordIn(object, 'spec'), 'scaleTargetRef')
  return textIn(target, 'kind') === 'Rollout' && textIn(target, 'name') === objectName(rollout)
}

/** Images with pods that cannot run, each with the reason that Kubernetes gives. */
export function stuckImagesIn(pods: readonly JsonObject[]): ReadonlyMap<string, string> {
  const stuck = new Map<string, string>()
  for (const pod of pods) {
    const reason = whyStuck(pod)
    if (reason !== '' && !stuck.has(imageOf(pod))) stuck.set(imageOf(pod), reason)
  }
  return stuck
}

/** Pods whose start nobody knows. */
export function unknownStart(replicaSet: string, count: number): Diagnostic {
  const message = `${count} of the pods of ${replicaSet} are not ready, and not among the objects`
  const hint = 'They start now; give the Pods to say since when they are there.'
  return told('warning', `ReplicaSet/${replicaSet}`, 'live-pods', message, hint)
}

/** Something happened after `now`. */
export function inTheFuture(place: string, seconds: number): Diagnostic {
  const message = `${place} was created ${seconds}s after now`
  const hint = 'now is when the objects were printed.'
  return told('warning', 'now', 'live-future', message, hint)
}

function told(
  severity: Diagnostic['severity'],
  path: string,
  code: string,
  message: string,
  hint: string,
): Diagnostic {
  return { ...warningIn(path, code, message, hint), severity }
}

function byKind(
  objects: readonly JsonObject[],
): readonly (readonly [kind: string, objects: readonly JsonObject[]])[] {
  const kinds = [...new Set(objects.map((one) => textIn(one, 'kind')))]
  return kinds.map((kind) => [kind, objects.filter((one) => one.kind === kind)] as const)
}

const SHOWN = 3

function listed(names: readonly string[]): string {
  const first = names.slice(0, SHOWN).join(', ')
  return names.length > SHOWN ? `${first} and ${names.length - SHOWN} more` : first
}
