import { healthOf } from '../../../src/application/argocd/health/healthOf.ts'
import type { Unstructured } from '../../../src/application/argocd/object.ts'
import type { JsonObject } from '../../../src/units/json.ts'

interface Parts {
  readonly metadata?: JsonObject
  readonly spec?: JsonObject
  readonly status?: JsonObject
}

/** An object of the default namespace, generation 2, called `demo`. */
export function object(apiVersion: string, kind: string, parts: Parts = {}): Unstructured {
  const { metadata, ...rest } = parts
  return {
    apiVersion,
    kind,
    metadata: { name: 'demo', namespace: 'default', generation: 2, ...metadata },
    ...rest,
  }
}

/** `Healthy`, or `Progressing: why`; 'none' where the kind has no health. */
export function saidOf(manifest: Unstructured): string {
  const found = healthOf(manifest)
  if (found === null) return 'none'
  return found.message === '' ? found.status : `${found.status}: ${found.message}`
}
