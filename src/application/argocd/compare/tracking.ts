import { recordIn } from '../../../document/fields.ts'
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
  const value = `${application}:${group}/${kind}:${namespace}/${name}`
  const metadata = recordIn(object, 'metadata')
  const annotations = { ...recordIn(metadata, 'annotations'), [annotation]: value }
  return { ...object, metadata: { ...metadata, annotations } }
}

/**
 * Whether a live object is the one that it, or its twin in Git, speaks of (`isSelfReferencedObj`):
 * an annotation may have been copied from another object.
 */
export function isItself(live: Unstructured, desired: Unstructured | null): boolean {
  const key = resourceKeyOf(live)
  const meant = desired === null ? trackingIdOf(live) : resourceKeyOf(desired)
  if (meant === null) return true
  const namespace = key.namespace === '' ? '' : meant.namespace
  return resourceKeyText({ ...meant, namespace }) === resourceKeyText(key)
}
