import { labelsIn, recordIn } from '../../../document/fields.ts'
import { withoutPointer } from '../diff/jsonPointer.ts'
import { annotationOf, type Unstructured } from '../object.ts'
import { type ResourceKey, resourceKeyOf, resourceKeyText } from '../resourceKey.ts'

const annotation = 'argocd.argoproj.io/tracking-id'

/** Whose an object says that it is: `<application>:<group>/<Kind>:<namespace>/<name>`. */
export interface TrackingId extends ResourceKey {
  readonly application: string
}

/** What an object's annotation says; null if there is none, or one of another form. */
export function trackingIdOf(object: Unstructured): TrackingId | null {
  const parts = (annotationOf(object, annotation) ?? '').split(':')
  const [application = '', type = '', place] = [parts[0], parts[1], parts.slice(2).join(':')]
  const [group, kind, ...more] = type.split('/')
  const [namespace, name, ...rest] = (place ?? '').split('/')
  if (parts.length < 3 || more.length > 0 || rest.length > 0) return null
  if (group === undefined || kind === undefined || namespace === undefined || name === undefined) {
    return null
  }
  return { application, group, kind, namespace, name }
}

/** The object as the repository server hands it out: with the annotation that says whose it is. */
export function tracked(object: Unstructured, application: string): Unstructured {
  const { group, kind, namespace, name } = resourceKeyOf(object)
  return withId(object, `${application}:${group}/${kind}:${namespace}/${name}`)
}

/**
 * The live object as it is compared: one that has the label of the times before the annotation, and
 * no annotation, counts as tracked (`resourceTracking.Normalize`).
 */
export function comparedLive(live: Unstructured, target: Unstructured): Unstructured {
  if (!hasInstanceLabel(live)) return live
  const id = annotationOf(target, annotation)
  const told = annotationOf(live, annotation) !== null || id === null ? live : withId(live, id)
  return hasInstanceLabel(target) ? told : withoutPointer(told, `/metadata/labels/${label}`)
}

// As it stands in a JSON pointer.
const label = 'app.kubernetes.io~1instance'

function hasInstanceLabel(object: Unstructured): boolean {
  const labels = labelsIn(recordIn(object, 'metadata'), 'labels')
  return (labels['app.kubernetes.io/instance'] ?? '') !== ''
}

function withId(object: Unstructured, value: string): Unstructured {
  const metadata = recordIn(object, 'metadata')
  const annotations = { ...recordIn(metadata, 'annotations'), [annotation]: value }
  return { ...object, metadata: { ...metadata, annotations } }
}

/**
 * Whether a live object is the one that it, or its twin in Git, speaks of (`isSelfReferencedObj`):
 * an annotation may have been copied from another object.
 */
export function isSelfReferenced(live: Unstructured, desired: Unstructured | null): boolean {
  const key = resourceKeyOf(live)
  const meant = desired === null ? trackingIdOf(live) : resourceKeyOf(desired)
  if (meant === null) return true
  const namespace = key.namespace === '' ? '' : meant.namespace
  return resourceKeyText({ ...meant, namespace }) === resourceKeyText(key)
}
