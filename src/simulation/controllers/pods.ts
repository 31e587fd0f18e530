import type { PlainReplicaSet, ReplicaSet } from '../../cluster/objects.ts'
import { podCountsAt } from '../../cluster/pods.ts'
import { terminatingAfter } from '../../cluster/terminating.ts'
import { isWokenBy, observe } from '../../deployment/observe.ts'
import type { DeploymentReplicaSet } from '../../deployment/state.ts'
import type { ExperimentState } from '../../experiment/state.ts'
import { copyReplicaSet, copyState } from '../../rollout/copies.ts'
import type { RolloutState } from '../../rollout/state.ts'
import { wake } from '../deploying.ts'
import { admitted, beginQuota, type Quota } from '../quota.ts'
import type { Row } from '../takeTurns.ts'
import type { WorldNow } from '../worldNow.ts'

/** What stands behind every ReplicaSet: its controller, the scheduler, the kubelets. */
export const pods: Row = { kind: 'Pod', play }

function play(now: WorldNow): boolean {
  const quota = beginQuota(now)
  const ofRollout = now.rollout !== null && stepRollout(now, now.rollout, quota)
  const ofDeployments = stepDeployments(now, quota)
  return stepExperiments(now, quota) || ofRollout || ofDeployments
}

// Pods that were brought up to an instant stay as they are until somebody writes a ReplicaSet.
function stepRollout(now: WorldNow, rollout: RolloutState, quota: Quota | null): boolean {
  if (now.steppedFor === rollout.replicaSets) return false
  const replicaSets = stepped(now, rollout.replicaSets, quota)
  const orphans = stepped(now, rollout.orphans, quota)
  now.steppedFor = replicaSets
  if (replicaSets === rollout.replicaSets && orphans === rollout.orphans) return false
  const next = copyState(rollout)
  next.replicaSets = replicaSets
  next.orphans = orphans
  now.rollout = next
  return true
}

function stepped(
  { program, at }: WorldNow,
  before: readonly ReplicaSet[],
  quota: Quota | null,
): readonly ReplicaSet[] {
  let list: ReplicaSet[] | null = null
  for (let index = 0; index < before.length; index++) {
    const one = before[index] as ReplicaSet
    const counts = podCountsAt(one, program.pods, at, quota?.room)
    const failure = quota === null ? '' : admitted(quota, one, counts?.have ?? one.have)
    if (counts === null && failure === one.failure) continue
    list ??= before.slice()
    const next = copyReplicaSet(one)
    if (counts !== null) {
      next.pods = counts.pods
      next.have = counts.have
      next.ready = counts.ready
      next.available = counts.available
    }
    next.failure = failure
    list[index] = next
  }
  return list ?? before
}

function stepDeployments(now: WorldNow, quota: Quota | null): boolean {
  let changed = false
  for (const one of now.deployments) {
    const stepped = one.replicaSets.map((replicaSet) => steppedOne(now, replicaSet, quota))
    const replicaSets = withTerminating(now, stepped)
    const next = observe(one, replicaSets)
    if (next === one) continue
    if (isWokenBy(one, replicaSets)) wake(now, one.spec.name)
    now.deployments = now.deployments.map((other) => (other === one ? next : other))
    changed = true
  }
  return changed
}

// Recreate waits for what is deleted and still there.
function withTerminating(
  { program, terminating, standing, at }: WorldNow,
  replicaSets: readonly DeploymentReplicaSet[],
): readonly DeploymentReplicaSet[] {
  const { terminate } = program.pods
  if (terminate === 0) return replicaSets
  const left = terminatingAfter(terminating, standing, replicaSets, terminate, at)
  return replicaSets.map((one) => {
    const own = left.filter(({ replicaSet }) => replicaSet === one.name)
    return { ...one, terminating: own.reduce((sum, { count }) => sum + count, 0) }
  })
}

function steppedOne<Owner extends PlainReplicaSet>(
  { program, at }: WorldNow,
  one: Owner,
  quota: Quota | null,
): Owner {
  const counts = podCountsAt(one, program.pods, at, quota?.room)
  const failure = quota === null ? '' : admitted(quota, one, counts?.have ?? one.have)
  return counts === null && failure === one.failure ? one : { ...one, ...counts, failure }
}

function stepExperiments(now: WorldNow, quota: Quota | null): boolean {
  let changed = false
  for (let index = 0; index < now.experiments.length; index++) {
    const one = now.experiments[index] as ExperimentState
    const replicaSets = one.replicaSets.map((replicaSet) => steppedOne(now, replicaSet, quota))
    if (replicaSets.every((replicaSet, place) => replicaSet === one.replicaSets[place])) continue
    now.experiments = now.experiments.with(index, { ...one, replicaSets })
    changed = true
  }
  return changed
}
