import type { PlainReplicaSet } from '../cluster/objects.ts'
import { countOf } from '../cluster/pods.ts'
import type { Count } from '../units/amounts.ts'
import { podOwnersIn } from './podOwners.ts'
import type { WorldNow } from './worldNow.ts'

/** A ResourceQuota of pods, while ReplicaSets have their turns. */
export interface Quota {
  readonly limit: Count
  /** Pods that may still be created. */
  room: Count
}

/**
 * What the namespace still admits once every ReplicaSet has deleted what it has too many; null
 * where there is no quota. A pod that terminates still counts.
 */
export function beginQuota(now: WorldNow): Quota | null {
  const { quota, terminate } = now.program.pods
  if (quota === null) return null
  let used = 0
  for (const { pods, want } of podOwnersIn(now)) {
    const count = countOf(pods)
    used += terminate > 0 ? count : Math.min(count, Math.max(0, want))
  }
  for (const { count, goneAt } of now.terminating) if (goneAt > now.at) used += count
  // What this instant has deleted so far terminates from now on.
  if (terminate > 0) used += deletedSoFar(now)
  return { limit: quota, room: Math.max(0, quota - used) }
}

function deletedSoFar(now: WorldNow): Count {
  const owners = podOwnersIn(now)
  return now.standing.reduce((sum, { name, pods }) => {
    const left = owners.find((one) => one.name === name)?.pods ?? []
    const older = left.filter(({ createdAt }) => createdAt < now.at)
    return sum + Math.max(0, countOf(pods) - countOf(older))
  }, 0)
}

/**
 * Takes what a ReplicaSet has created out of the room. Why it could not create all that it wants,
 * as the API server says it; '' if it could.
 */
export function admitted(
  quota: Quota,
  { name, want, pods }: Pick<PlainReplicaSet, 'name' | 'want' | 'pods'>,
  have: Count,
): string {
  quota.room -= Math.max(0, have - countOf(pods))
  if (have >= want) return ''
  const used = quota.limit - quota.room
  return (
    `pods "${name}-" is forbidden: exceeded quota: pods, requested: pods=1, ` +
    `used: pods=${used}, limited: pods=${quota.limit}`
  )
}
