import type { JsonObject } from '../../../src/units/json.ts'
import { type Instant, parseRfc3339 } from '../../../src/units/time.ts'
import { unreachable } from '../../../src/units/unreachable.ts'

export const now: Instant = parseRfc3339('2026-05-01T12:00:00Z') ?? unreachable('a time')

/** A Kubernetes object that is two minutes old; what is given comes over it. */
export function object(kind: string, name: string, more: JsonObject = {}): JsonObject {
  const { metadata, ...rest } = more
  return {
    kind,
    metadata: {
      name,
      namespace: 'default',
      uid: `${kind}/${name}`,
      creationTimestamp: '2026-05-01T11:58:00Z',
      ...(metadata as JsonObject),
    },
    ...rest,
  }
}

export function ownedBy(owner: string): JsonObject {
  return { ownerReferences: [{ uid: owner }] }
}

export function revision(number: number, owner = 'Rollout/demo'): JsonObject {
  return {
    ...ownedBy(owner),
    annotations: { 'rollout.argoproj.io/revision': String(number) },
  }
}
