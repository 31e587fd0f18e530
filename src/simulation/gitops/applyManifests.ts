import type { GitOps } from '../../application/gitops.ts'
import { withMetadata } from '../../application/metadata.ts'
import { objectKey, referenceOf } from '../../application/reference.ts'
import { recordIn } from '../../document/fields.ts'
import { readAgain } from '../../manifest/read.ts'
import type { JsonObject } from '../../units/json.ts'
import { rfc3339 } from '../../units/time.ts'
import { takeReread } from '../allowance.ts'
import { removeWorkload, storePlan } from '../applying.ts'
import type { WorldNow } from '../worldNow.ts'

/** An object is stored; what the cluster makes of it shows when {@link admitObjects} was called. */
export function storeObject(now: WorldNow, object: JsonObject): void {
  const key = objectKey(referenceOf(object))
  const { status: _, ...stored } = object
  writeObjects(now, (objects) => {
    const place = objects.findIndex((one) => objectKey(referenceOf(one)) === key)
    if (place >= 0) return objects.with(place, stored)
    return [...objects, withMetadata(stored, { creationTimestamp: rfc3339(now.at) })]
  })
}

export function removeObject(now: WorldNow, object: JsonObject): void {
  const key = objectKey(referenceOf(object))
  writeObjects(now, (objects) => objects.filter((one) => objectKey(referenceOf(one)) !== key))
}

function writeObjects(
  now: WorldNow,
  change: (objects: GitOps['objects']) => GitOps['objects'],
): void {
  const { gitops } = now
  if (gitops === null) return
  now.gitops = { ...gitops, objects: change(gitops.objects), writes: gitops.writes + 1 }
}

/**
 * The controllers of the cluster see the objects as they are stored now, through the same admission
 * as everything that people apply.
 */
export function admitObjects(now: WorldNow): void {
  const { gitops, program } = now
  if (gitops === null) return
  const { plan: first, workload } = program
  const manifests = gitops.objects.map(asApplied)
  const isThere = gitops.objects.some((object) => {
    const reference = referenceOf(object)
    const isMeant = reference.kind === workload.kind && reference.name === workload.name
    return isMeant && reference.namespace === first.rollout.namespace
  })
  if (!isThere) {
    now.gitops = { ...gitops, plan: null }
    removeWorkload(now)
    return
  }
  takeReread(program, gitops.objects)
  const { plan, diagnostics } = readAgain(first, manifests)
  if (plan === null) {
    const errors = diagnostics.filter(({ severity }) => severity === 'error')
    now.errors = [...now.errors, ...errors.map(({ message }) => message)]
    return
  }
  now.gitops = { ...gitops, plan }
  storePlan(now, plan)
}

// What the API server and those who apply keep for themselves concerns nobody else.
function asApplied(object: JsonObject): JsonObject {
  const {
    managedFields: _,
    creationTimestamp: __,
    annotations,
    ...metadata
  } = recordIn(object, 'metadata') ?? {}
  const texts = Object.entries((annotations ?? {}) as JsonObject)
  const others = texts.filter(([name]) => !bookkeeping.has(name))
  if (others.length === 0) return { ...object, metadata }
  return { ...object, metadata: { ...metadata, annotations: Object.fromEntries(others) } }
}

const bookkeeping: ReadonlySet<string> = new Set([
  'kubectl.kubernetes.io/last-applied-configuration',
  'argocd.argoproj.io/tracking-id',
])
