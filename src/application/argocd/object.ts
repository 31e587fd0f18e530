import { recordIn, textIn } from '../../document/fields.ts'
import type { JsonObject } from '../../units/json.ts'

/** A Kubernetes object as it is stored or as Git has it: plain data, read field by field. */
export type Unstructured = JsonObject

/** `group` of an apiVersion; '' for the core group. */
export function groupOf(object: Unstructured): string {
  const apiVersion = textIn(object, 'apiVersion')
  const slash = apiVersion.indexOf('/')
  return slash < 0 ? '' : apiVersion.slice(0, slash)
}

export function versionOf(object: Unstructured): string {
  const apiVersion = textIn(object, 'apiVersion')
  return apiVersion.slice(apiVersion.indexOf('/') + 1)
}

export function kindOf(object: Unstructured): string {
  return textIn(object, 'kind')
}

export function nameOf(object: Unstructured): string {
  return textIn(recordIn(object, 'metadata'), 'name')
}

/** '' where the object has none, as those of the whole cluster. */
export function namespaceOf(object: Unstructured): string {
  return textIn(recordIn(object, 'metadata'), 'namespace')
}

/** The annotation's text; null if the object does not have it. */
export function annotationOf(object: Unstructured, name: string): string | null {
  const value = recordIn(recordIn(object, 'metadata'), 'annotations')?.[name]
  return typeof value === 'string' ? value : null
}

/** What an annotation lists between commas, each once, without the space around it. */
export function listedIn(object: Unstructured, annotation: string): readonly string[] {
  const items = (annotationOf(object, annotation) ?? '').split(',').map((item) => item.trim())
  return [...new Set(items.filter((item) => item !== ''))]
}

/** Whether somebody has asked for the deletion of the object, which is still there. */
export function isBeingDeleted(object: Unstructured): boolean {
  return textIn(recordIn(object, 'metadata'), 'deletionTimestamp') !== ''
}
