import { recordIn, textIn } from '../../../document/fields.ts'
import { isHook, isIgnored } from '../hook.ts'
import { nameOf, namespaceOf, type Unstructured } from '../object.ts'
import { byResourceKey, resourceKeyOf, resourceKeyText } from '../resourceKey.ts'
import { isClusterScoped } from './clusterScoped.ts'

/** An object of Git and the one of the cluster that is its twin; at least one of them is there. */
export interface ObjectPair {
  readonly target: Unstructured | null
  readonly live: Unstructured | null
}

export interface Pairing {
  /** Those of Git by key, then those that only the cluster has by key. */
  readonly pairs: readonly ObjectPair[]
  /** Git's hooks, which have no twin. */
  readonly hooks: readonly Unstructured[]
}

/** Puts together what Git and the cluster have of the same key (`Reconcile`). */
export function pairObjects(
  targets: readonly Unstructured[],
  live: readonly Unstructured[],
): Pairing {
  const known = targets.filter((target) => !isIgnored(target)).sort(byResourceKey)
  const managed = known.filter((target) => !isHook(target))
  const twins = new Map(live.map((object) => [keyOf(object), object]))
  const pairs = managed.map((target): ObjectPair => {
    const key = keyOf(target)
    const twin = twins.get(key) ?? null
    twins.delete(key)
    return { target, live: twin }
  })
  const extra = [...twins.values()].sort(byResourceKey)
  return {
    pairs: [...pairs, ...extra.map((object) => ({ target: null, live: object }))],
    hooks: known.filter(isHook),
  }
}

/**
 * Git's objects with the namespace that they get: the Application's where they name none, none for
 * kinds of the whole cluster. Of an object that is there twice the last one counts, with a warning.
 */
export function placed(
  targets: readonly Unstructured[],
  namespace: string,
): { readonly targets: readonly Unstructured[]; readonly repeated: readonly string[] } {
  const byKey = new Map<string, { readonly target: Unstructured; readonly times: number }>()
  for (const [index, written] of targets.entries()) {
    const target = withNamespace(written, namespace)
    const generated = textIn(recordIn(target, 'metadata'), 'generateName')
    const key = nameOf(target) === '' ? `${keyOf(target)}${generated}${index}` : keyOf(target)
    byKey.set(key, { target, times: (byKey.get(key)?.times ?? 0) + 1 })
  }
  const repeated = [...byKey].filter(([, { times }]) => times > 1)
  return {
    targets: [...byKey.values()].map(({ target }) => target),
    repeated: repeated.map(
      ([key, { times }]) => `Resource ${key} appeared ${times} times among application resources.`,
    ),
  }
}

function withNamespace(target: Unstructured, namespace: string): Unstructured {
  const wanted = isClusterScoped(target) ? '' : namespaceOf(target) || namespace
  if (wanted === namespaceOf(target)) return target
  const { namespace: _, ...metadata } = recordIn(target, 'metadata') ?? {}
  return { ...target, metadata: wanted === '' ? metadata : { ...metadata, namespace: wanted } }
}

function keyOf(object: Unstructured): string {
  return resourceKeyText(resourceKeyOf(object))
}
