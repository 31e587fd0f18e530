import { labelsIn, recordIn, recordsIn, textIn } from '../../document/fields.ts'
import { revisionAnnotation } from '../../kinds/argo/labels.ts'
import type { JsonObject } from '../../units/json.ts'
import { between, type Duration, duration, type Instant, parseRfc3339 } from '../../units/time.ts'

export function nameOf(object: JsonObject): string {
  return textIn(recordIn(object, 'metadata'), 'name')
}

/** The namespace; `default` where none is written. */
export function namespaceOf(object: JsonObject): string {
  return textIn(recordIn(object, 'metadata'), 'namespace') || 'default'
}

/** One of the annotations; '' if it is absent. */
export function annotationOf(object: JsonObject, name: string): string {
  return labelsIn(recordIn(object, 'metadata'), 'annotations')[name] ?? ''
}

/** One of the labels; '' if it is absent. */
export function labelOf(object: JsonObject, name: string): string {
  return labelsIn(recordIn(object, 'metadata'), 'labels')[name] ?? ''
}

/**
 * The annotation `rollout.argoproj.io/revision`, or that of a Deployment; 0 if it is no whole
 * number, or one of more than 64 bits.
 */
export function revisionOf(object: JsonObject): number {
  const written =
    annotationOf(object, revisionAnnotation) ||
    annotationOf(object, 'deployment.kubernetes.io/revision')
  if (!/^[+-]?\d+$/.test(written)) return 0
  const revision = BigInt(written.replace('+', ''))
  return BigInt.asIntN(64, revision) === revision ? Number(revision) : 0
}

export function uidOf(object: JsonObject): string {
  return textIn(recordIn(object, 'metadata'), 'uid')
}

/** The `uid`s of all owners, not only of the controller. */
export function ownersOf(object: JsonObject): readonly string[] {
  const references = recordsIn(recordIn(object, 'metadata'), 'ownerReferences')
  return references.map((reference) => textIn(reference, 'uid'))
}

export function isOwnedBy(object: JsonObject, owner: JsonObject): boolean {
  return ownersOf(object).includes(uidOf(owner))
}

/** `metadata.creationTimestamp` in milliseconds, for sorting. */
export function createdAt(object: JsonObject): number {
  const written = textIn(recordIn(object, 'metadata'), 'creationTimestamp')
  return parseRfc3339(written) ?? Number.NEGATIVE_INFINITY
}

export function ageOf(object: JsonObject, now: Instant): Duration {
  return since(textIn(recordIn(object, 'metadata'), 'creationTimestamp'), now)
}

// Go's longest span: its clock reads a missing time as the year 1, which is further away.
const LONGEST = duration(9_223_372_036_854)

/**
 * The span since a time as Kubernetes writes it; since a missing one it is the longest there is.
 */
export function since(written: string, now: Instant): Duration {
  const at = parseRfc3339(written)
  return at === null ? LONGEST : between(at, now)
}
