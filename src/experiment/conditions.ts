import type { ExperimentSpec } from '../plan/experiment.ts'
import type { Instant } from '../units/time.ts'
import { durationEndsAt } from './draft.ts'
import type { ExperimentState, ProgressingCondition } from './state.ts'

/** The condition `Progressing` after a pass that led from one state to the other. */
export function progressingAfter(
  before: ExperimentState,
  after: ExperimentState,
  at: Instant,
  second: Instant,
): ProgressingCondition | null {
  const current = before.progressing
  const { name } = before
  if (after.phase === 'Successful') {
    const message = `Experiment "${name}" has successfully ran and completed.`
    return changed(current, 'False', 'ExperimentCompleted', message, second)
  }
  if (hasProgressed(before, after)) {
    return {
      status: 'True',
      reason: 'ReplicaSetUpdated',
      message: `Experiment "${name}" is progressing.`,
      lastUpdateTime: second,
      lastTransitionTime: current?.status === 'True' ? current.lastTransitionTime : second,
    }
  }
  const endsAt = durationEndsAt(before, before.availableAt)
  if (before.availableAt !== null && (endsAt === null || at < endsAt)) {
    const message = `Experiment "${name}" is running.`
    return changed(current, 'True', 'NewReplicaSetAvailable', message, second)
  }
  return current
}

function changed(
  current: ProgressingCondition | null,
  status: ProgressingCondition['status'],
  reason: string,
  message: string,
  second: Instant,
): ProgressingCondition {
  if (current !== null && current.status === status && current.reason === reason) return current
  const keeps = current !== null && current.status === status
  return {
    status,
    reason,
    message,
    lastUpdateTime: second,
    lastTransitionTime: keeps ? current.lastTransitionTime : second,
  }
}

function hasProgressed(before: ExperimentState, after: ExperimentState): boolean {
  if (before.templateStatuses.length < after.templateStatuses.length) return true
  return before.templateStatuses.some((old) => {
    const now = after.templateStatuses.find(({ name }) => name === old.name)
    return (
      now !== undefined &&
      (now.replicas !== old.replicas ||
        now.readyReplicas !== old.readyReplicas ||
        now.availableReplicas !== old.availableReplicas)
    )
  })
}

/** Why an Experiment is not even begun, in the controller's words; '' if its spec is in order. */
export function objectionToSpec(name: string, spec: ExperimentSpec): string {
  const seen = new Set<string>()
  for (const [index, template] of spec.templates.entries()) {
    if (template.minReadySeconds > spec.progressDeadlineSeconds) {
      const problem = 'MinReadySeconds cannot be longer than ProgressDeadlineSeconds'
      return `${problem}. Check template index ${index}`
    }
    if (template.name === '') return `Experiment ${name} has empty template name at index ${index}`
    if (seen.has(template.name)) {
      return `Experiment ${name} has repeated template name '${template.name}' in templates`
    }
    seen.add(template.name)
  }
  return ''
}
