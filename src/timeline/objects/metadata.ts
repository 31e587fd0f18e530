import type { JsonObject } from '../../units/json.ts'
import { type Instant, rfc3339 } from '../../units/time.ts'

/** What owns an object, or an object by itself. */
export interface Identity {
  readonly apiVersion: string
  readonly kind: string
  readonly name: string
  readonly namespace: string
}

export interface Belongings {
  readonly createdAt: Instant
  /** null: nobody made it but a person. */
  readonly owner: Identity | null
  readonly labels: JsonObject
  readonly annotations: JsonObject
}

/** An object that something else may own, as Kubernetes stores it. */
export function ownedObject(
  identity: Identity,
  { createdAt, owner, labels, annotations }: Belongings,
  parts: JsonObject,
): JsonObject {
  const { apiVersion, kind, name, namespace } = identity
  return {
    apiVersion,
    kind,
    metadata: {
      name,
      namespace,
      uid: inventedUid(identity),
      creationTimestamp: rfc3339(createdAt),
      labels,
      annotations,
      ...(owner === null ? {} : { ownerReferences: [referenceTo(owner)] }),
    },
    ...parts,
  }
}

function referenceTo(owner: Identity): JsonObject {
  return {
    apiVersion: owner.apiVersion,
    kind: owner.kind,
    name: owner.name,
    uid: inventedUid(owner),
    controller: true,
    blockOwnerDeletion: true,
  }
}

/** Nobody simulates the random numbers of Kubernetes; this is as good for telling objects apart. */
export function inventedUid({ kind, namespace, name }: Identity): string {
  return `${kind.toLowerCase()}.${namespace}.${name}`
}

/** A time as it is stored; null if there is none, which `compact` leaves out. */
export function storedTime(at: Instant | null): string | null {
  return at === null ? null : rfc3339(at)
}
