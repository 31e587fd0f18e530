import { podTemplateSpec } from '../kinds/kubernetes/podTemplate.ts'
import { write } from '../kinds/write.ts'
import type { JsonObject } from '../units/json.ts'
import { fingerprint } from './fnv.ts'

/**
 * The value of the label `rollouts-pod-template-hash` that Argo Rollouts gives to the pods of a
 * template. collisionCount is `status.collisionCount`, where another template got the same hash
 * before.
 */
export function podTemplateHash(template: JsonObject, collisionCount?: number): string {
  const bytesAfter = collisionCount === undefined ? [] : collisionBytes(collisionCount)
  return fingerprint(canonicalPodTemplate(template), bytesAfter)
}

/** The text that is hashed: the template as Go prints Kubernetes' PodTemplateSpec. */
export function canonicalPodTemplate(template: JsonObject): string {
  return write(template, podTemplateSpec)
}

// Argo writes 32 bits, low byte first, into a buffer of eight bytes.
function collisionBytes(count: number): readonly number[] {
  return [count & 0xff, (count >>> 8) & 0xff, (count >>> 16) & 0xff, count >>> 24, 0, 0, 0, 0]
}
