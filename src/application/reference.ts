import { recordIn, textIn } from '../document/fields.ts'
import type { JsonObject } from '../units/json.ts'
/** Which object is meant: cli-utils' `ObjMetadata`, with the version. */
export interface ObjectReference {
  /** '' for the core group. */
  readonly group: string
  readonly version: string
  readonly kind: string
  /** '' if the kind, or the object, has none. */
  readonly namespace: string
  readonly name: string
}

export function referenceOf(object: JsonObject): ObjectReference {
  const metadata = recordIn(object, 'metadata')
  const { group, version } = groupVersionOf(textIn(object, 'apiVersion'))
  return {
    group,
    version,
    kind: textIn(object, 'kind'),
    namespace: textIn(metadata, 'namespace'),
    name: textIn(metadata, 'name'),
  }
}

/** `apps/v1` is version v1 of the group apps, `v1` that of the core group. */
export function groupVersionOf(apiVersion: string): { group: string; version: string } {
  const slash = apiVersion.indexOf('/')
  return slash < 0
    ? { group: '', version: apiVersion }
    : { group: apiVersion.slice(0, slash), version: apiVersion.slice(slash + 1) }
}

/** Group and kind: `apps/Deployment`, `Service` in the core group. */
export function groupKindOf(object: JsonObject): string {
  const { group, kind } = referenceOf(object)
  return group === '' ? kind : `${group}/${kind}`
}

/** As Flux prints an object: `Rollout/default/demo` (`FmtObjMetadata`). */
export function printed({ kind, namespace, name }: ObjectReference): string {
  return namespace === '' ? `${kind}/${name}` : `${kind}/${namespace}/${name}`
}

/** Under which an object is found in a cluster, whatever the version. */
export function objectKey({ group, kind, namespace, name }: ObjectReference): string {
  return `${namespace}_${name}_${group}_${kind}`
}
