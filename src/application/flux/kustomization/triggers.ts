import { isConditionTrue } from '../conditions.ts'
import type { Artifact } from '../source/gitRepository.ts'
import type { Kustomization } from './kustomization.ts'
import { readSpec } from './spec.ts'

/**
 * Whether a change of a source's artifact is one that its Kustomizations hear of.
 *
 * @waits for sources of other kinds
 */
export function revisionChanged(before: Artifact | null, now: Artifact | null): boolean {
  return now !== null && before?.revision !== now.revision
}

/**
 * The Kustomizations, as `namespace/name`, that a new revision of a source asks for
 * (`requestsForRevisionChangeOf`): those that have not attempted it yet or have failed with it,
 * dependencies first, whatever source those have. With a circle among them there are none.
 */
export function requestedByRevision(
  source: { readonly kind: string; readonly namespace: string; readonly name: string },
  revision: string,
  kustomizations: readonly Kustomization[],
): readonly string[] {
  const asked = kustomizations.filter((each) => isFrom(each, source) && !isUpToDate(each, revision))
  const edges = new Map(asked.map((each) => [keyOf(each), dependenciesOf(each)]))
  const sorted: string[] = []
  const above: string[] = []
  const visit = (key: string): boolean => {
    if (sorted.includes(key)) return true
    if (above.includes(key)) return false
    above.push(key)
    const acyclic = (edges.get(key) ?? []).every(visit)
    above.pop()
    sorted.push(key)
    return acyclic
  }
  return [...edges.keys()].every(visit) ? sorted : []
}

function isFrom(
  { namespace, spec }: Kustomization,
  source: { readonly kind: string; readonly namespace: string; readonly name: string },
): boolean {
  const { sourceRef } = readSpec(spec)
  return (
    sourceRef.kind === source.kind &&
    sourceRef.name === source.name &&
    (sourceRef.namespace || namespace) === source.namespace
  )
}

function isUpToDate({ status }: Kustomization, revision: string): boolean {
  const { conditions, lastAttemptedRevision } = status
  return (
    lastAttemptedRevision === revision &&
    (isConditionTrue(conditions, 'Ready') || isConditionTrue(conditions, 'Reconciling'))
  )
}

function dependenciesOf({ namespace, spec }: Kustomization): readonly string[] {
  return readSpec(spec).dependsOn.map((each) => `${each.namespace || namespace}/${each.name}`)
}

function keyOf({ namespace, name }: Kustomization): string {
  return `${namespace}/${name}`
}
