import type { JsonObject } from '../units/json.ts'
import { isJsonObject, type Json } from '../units/json.ts'

/** Which object is meant: cli-utils' `ObjMetadata`, with the version. */
export interface Reference {
  /** '' for the core group. */
  readonly group: string
  readonly version: string
  readonly kind: string
  /** '' if the kind, or the object, has none. */
  readonly namespace: string
  readonly name: string
}

export function referenceOf(object: JsonObject): Reference {
  const metadata = isJsonObject(object.metadata) ? object.metadata : {}
  const { group, version } = groupVersionOf(textOf(object.apiVersion))
  return {
    group,
    version,
    kind: textOf(object.kind),
    namespace: textOf(metadata.namespace),
    name: textOf(metadata.name),
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
export function printed({ kind, namespace, name }: Reference): string {
  return namespace === '' ? `${kind}/${name}` : `${kind}/${namespace}/${name}`
}

/** Under which an object is found in a cluster, whatever the version. */
export function objectKey({ group, kind, namespace, name }: Reference): string {
  return `${namespace}_${name}_${group}_${kind}`
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : ''
}
