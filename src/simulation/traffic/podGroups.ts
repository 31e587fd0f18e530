import type { PlainReplicaSet, ReplicaSet } from '../../cluster/objects.ts'
import { recordIn } from '../../document/fields.ts'
import type { PodTemplate } from '../../plan/plan.ts'
import type { RolloutState } from '../../rollout/state.ts'
import type { Cohort } from '../../routers/traffic.ts'
import type { SelectingService } from '../../timeline/traffic.ts'
import type { World } from '../../timeline/world.ts'
import type { Count } from '../../units/amounts.ts'
import { replicaSetOf } from '../replicaSetOf.ts'

/** Pods of one kind that a Service may select: those of a ReplicaSet. */
export interface PodGroup {
  /** What their answers are counted by. */
  readonly key: string
  /** Label `rollouts-pod-template-hash`; '' if they have none. */
  readonly hash: string
  readonly template: PodTemplate
  readonly ready: Count
}

/** What of a world has pods. */
export type PodWorld = Pick<World, 'rollout' | 'deployments' | 'experiments' | 'remains'>

/**
 * All pods of a world: the Rollout's, those that it has released, those of Deployments beside it,
 * and those of Experiments, which carry the labels of the template.
 */
export function podGroupsOf({
  rollout,
  deployments,
  experiments,
  remains,
}: PodWorld): readonly PodGroup[] {
  const groups: PodGroup[] = []
  if (rollout !== null) {
    for (const one of rollout.replicaSets) groups.push(ofReplicaSet(one))
    for (const one of rollout.orphans) groups.push(ofReplicaSet(one))
    const workload = referencedPods(rollout)
    if (workload !== null) groups.push(workload)
  }
  if (remains !== null) for (const one of remains.orphans) groups.push(ofReplicaSet(one))
  for (const { replicaSets } of deployments) {
    for (const { name, template, ready } of replicaSets) {
      groups.push({ key: name, hash: '', template, ready })
    }
  }
  for (const { replicaSets } of experiments) {
    for (const one of replicaSets) groups.push(ofPlain(one))
  }
  return groups
}

function ofReplicaSet({ hash, template, ready }: ReplicaSet): PodGroup {
  return { key: hash, hash, template, ready }
}

function ofPlain({ template, ready }: PlainReplicaSet): PodGroup {
  return { key: template.hash, hash: template.hash, template, ready }
}

// A ReplicaSet that is referred to is played by nobody: its pods are there as soon as it asks.
function referencedPods({ spec, workloadReplicas }: RolloutState): PodGroup | null {
  const { workloadRef, template } = spec
  if (workloadRef === null || workloadRef.kind !== 'ReplicaSet') return null
  const ready = workloadReplicas ?? workloadRef.replicas
  return { key: workloadRef.name, hash: '', template, ready }
}

/** The ready pods that a Service selects. */
export function cohortsBehind(
  { selector, hash }: Omit<SelectingService, 'name'>,
  groups: readonly PodGroup[],
): readonly Cohort[] {
  const keys = Object.keys(selector)
  const cohorts: Cohort[] = []
  // A Service without a selector has whatever endpoints somebody writes, and nobody does.
  if (keys.length === 0 && hash === '') return cohorts
  for (let index = 0; index < groups.length; index++) {
    const group = groups[index] as PodGroup
    if (hash !== '' && group.hash !== hash) continue
    if (hasLabels(group.template, keys, selector)) join(cohorts, group)
  }
  return cohorts
}

/** The ready ones of groups; those of one key are one cohort. */
export function cohortsOf(groups: readonly PodGroup[]): readonly Cohort[] {
  const cohorts: Cohort[] = []
  for (const group of groups) join(cohorts, group)
  return cohorts
}

function join(cohorts: Cohort[], { key, ready }: PodGroup): void {
  if (ready === 0) return
  for (let index = 0; index < cohorts.length; index++) {
    const known = cohorts[index] as Cohort
    if (known.replicaSet !== key) continue
    cohorts[index] = { replicaSet: key, ready: known.ready + ready }
    return
  }
  cohorts.push({ replicaSet: key, ready })
}

function hasLabels(
  { source }: PodTemplate,
  keys: readonly string[],
  selector: SelectingService['selector'],
): boolean {
  const labels = recordIn(recordIn(source, 'metadata'), 'labels')
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] as string
    if (labels?.[key] !== selector[key]) return false
  }
  return true
}

/** The image of those whose answers are counted by a key; '' if there are none any more. */
export function answeringImage(world: PodWorld, key: string): string {
  const ours = world.rollout === null ? null : replicaSetOf(world.rollout, key)
  if (ours !== null) return ours.template.image
  return podGroupsOf(world).find((group) => group.key === key)?.template.image ?? ''
}
