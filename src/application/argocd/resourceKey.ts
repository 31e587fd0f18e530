import { compareText } from '../../go/order.ts'
import { groupOf, kindOf, nameOf, namespaceOf, type Unstructured } from './object.ts'

/** What tells the objects of a cluster apart: its version does not. */
export interface ResourceKey {
  readonly group: string
  readonly kind: string
  /** '' for an object of the whole cluster. */
  readonly namespace: string
  readonly name: string
}

export function resourceKeyOf(object: Unstructured): ResourceKey {
  return {
    group: groupOf(object),
    kind: kindOf(object),
    namespace: namespaceOf(object),
    name: nameOf(object),
  }
}

/** `group/Kind/namespace/name`, as Argo CD prints it. */
export function resourceKeyText({ group, kind, namespace, name }: ResourceKey): string {
  return `${group}/${kind}/${namespace}/${name}`
}

/** The order of the printed keys, byte by byte. */
export function byResourceKey(a: Unstructured, b: Unstructured): number {
  return compareText(resourceKeyText(resourceKeyOf(a)), resourceKeyText(resourceKeyOf(b)))
}
