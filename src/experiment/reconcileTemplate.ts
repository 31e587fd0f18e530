import { noPods, type PlainReplicaSet } from '../cluster/objects.ts'
import type { ExperimentTemplate } from '../plan/experiment.ts'
import { resyncPeriod } from '../replicas/scaleDownDelay.ts'
import { instant, seconds } from '../units/time.ts'
import { askToWake, type Draft, durationEndsAt, recordEvent, withEntry } from './draft.ts'
import { deleteAtOnce, reconcileService } from './reconcileService.ts'
import { type ExperimentState, replicaSetNameOf, type TemplateStatus } from './state.ts'

/** One template of an Experiment: its ReplicaSet, its Service, and how it is doing. */
export function reconcileTemplate(draft: Draft, template: ExperimentTemplate): void {
  const { begun, second } = draft
  const before = templateStatusOf(begun, template.name)
  let status = before
  const name = replicaSetNameOf(begun, template.name)
  const desired = desiredReplicas(draft, template, before)
  const existing = draft.replicaSets.get(name)
  if (existing === undefined) {
    createReplicaSet(draft, template, name)
    status = { ...status, lastTransitionTime: second }
  } else {
    status = reconcileService(draft, template, status, existing, desired)
    if (desired === 0) delayScaleDown(draft, existing)
    if (existing.want !== desired) {
      const isGone = scale(draft, template, name, desired) && desired === 0
      if (isGone) status = deleteAtOnce(draft, status)
      status = { ...status, lastTransitionTime: second }
    }
  }
  status = judge(draft, template, desired, observed(draft, status, existing))
  report(draft, before, status)
  draft.templateStatuses = withEntry(draft.templateStatuses, status, sameStatus)
}

/** The status of a template; an empty one before its first pass. */
export function templateStatusOf(
  { templateStatuses }: Pick<ExperimentState, 'templateStatuses'>,
  name: string,
): TemplateStatus {
  return (
    templateStatuses.find((status) => status.name === name) ?? {
      name,
      status: '',
      message: '',
      replicas: 0,
      readyReplicas: 0,
      availableReplicas: 0,
      lastTransitionTime: null,
      serviceName: '',
      podTemplateHash: '',
    }
  )
}

/** Pods that a template is to have: none once it, or the Experiment, is at its end. */
export function desiredReplicas(
  { terminating }: { readonly terminating: boolean },
  template: ExperimentTemplate,
  status: TemplateStatus,
): number {
  return terminating || isDone(status) ? 0 : template.replicas
}

// A ReplicaSet is always made empty, and scaled in the next pass.
function createReplicaSet(draft: Draft, template: ExperimentTemplate, name: string): void {
  const { at } = draft
  const { template: pods, minReadySeconds } = template
  draft.replicaSets.set(name, {
    name,
    template: pods,
    createdAt: at,
    minReadySeconds,
    ...noPods,
  })
  draft.orders.push({
    kind: 'createReplicaSet',
    at,
    replicaSet: name,
    hash: pods.hash,
    revision: 0,
    template: pods,
    minReadySeconds,
  })
}

function delayScaleDown(draft: Draft, replicaSet: PlainReplicaSet): void {
  const { scaleDownDelaySeconds } = draft.begun.spec
  const isDelayed = replicaSet.scaleDownAt !== null
  if (isDelayed === (scaleDownDelaySeconds !== 0)) return
  const scaleDownAt = isDelayed ? null : instant(draft.second + seconds(scaleDownDelaySeconds))
  draft.replicaSets.set(replicaSet.name, { ...replicaSet, scaleDownAt })
  draft.orders.push({
    kind: 'annotateReplicaSet',
    at: draft.at,
    replicaSet: replicaSet.name,
    revision: 0,
    desiredReplicas: 0,
    scaleDownAt,
    minReadySeconds: replicaSet.minReadySeconds,
    template: replicaSet.template,
  })
}

/** Whether it is (being) scaled to the desired size, and not held up by a deadline. */
function scale(draft: Draft, template: ExperimentTemplate, name: string, desired: number): boolean {
  const replicaSet = draft.replicaSets.get(name)
  if (replicaSet === undefined) return false
  const { want, scaleDownAt } = replicaSet
  let to = desired
  if (desired === 0 && scaleDownAt !== null && scaleDownAt > draft.at) {
    if (scaleDownAt - draft.at <= resyncPeriod) askToWake(draft, scaleDownAt)
    to = template.replicas
  }
  if (want === to) return to === desired
  draft.replicaSets.set(name, { ...replicaSet, want: to })
  const { hash } = replicaSet.template
  draft.orders.push({
    kind: 'scaleReplicaSet',
    at: draft.at,
    replicaSet: name,
    hash,
    from: want,
    to,
  })
  const direction = want < to ? 'up' : 'down'
  const message = `Scaled ${direction} ReplicaSet ${name} from ${want} to ${to}`
  recordEvent(draft, 'Normal', 'ScalingReplicaSet', message)
  return to === desired
}

function observed(
  { second }: Draft,
  status: TemplateStatus,
  replicaSet: PlainReplicaSet | undefined,
): TemplateStatus {
  const { have = 0, ready = 0, available = 0 } = replicaSet ?? {}
  if (
    have === status.replicas &&
    ready === status.readyReplicas &&
    available === status.availableReplicas
  ) {
    return status
  }
  return {
    ...status,
    replicas: have,
    readyReplicas: ready,
    availableReplicas: available,
    lastTransitionTime: second,
  }
}

function judge(
  draft: Draft,
  template: ExperimentTemplate,
  desired: number,
  status: TemplateStatus,
): TemplateStatus {
  if (isDone(status)) return status
  const { begun, at, second, terminating } = draft
  if (desired === status.availableReplicas) {
    const endsAt = durationEndsAt(begun, begun.availableAt)
    const isOver = terminating || (endsAt !== null && at >= endsAt)
    return { ...status, status: isOver ? 'Successful' : 'Running' }
  }
  const { progressDeadlineSeconds } = begun.spec
  const deadline = (status.lastTransitionTime ?? second) + seconds(progressDeadlineSeconds)
  if (at >= deadline) {
    const limit = `progressDeadlineSeconds (${progressDeadlineSeconds})`
    return {
      ...status,
      status: 'Failed',
      message: `Template '${template.name}' exceeded its ${limit}`,
    }
  }
  return { ...status, status: terminating ? 'Successful' : 'Progressing' }
}

function report(draft: Draft, before: TemplateStatus, after: TemplateStatus): void {
  if (before.status === after.status) return
  const text = `Template '${after.name}' transitioned from ${before.status} -> ${after.status}`
  const isBad = after.status === 'Failed' || after.status === 'Error'
  recordEvent(
    draft,
    isBad ? 'Warning' : 'Normal',
    `Template${after.status}`,
    after.message === '' ? text : `${text}: ${after.message}`,
  )
}

function isDone({ status }: TemplateStatus): boolean {
  return status === 'Successful' || status === 'Failed' || status === 'Error'
}

function sameStatus(a: TemplateStatus, b: TemplateStatus): boolean {
  return (
    a === b ||
    (a.status === b.status &&
      a.message === b.message &&
      a.replicas === b.replicas &&
      a.readyReplicas === b.readyReplicas &&
      a.availableReplicas === b.availableReplicas &&
      a.lastTransitionTime === b.lastTransitionTime &&
      a.serviceName === b.serviceName &&
      a.podTemplateHash === b.podTemplateHash)
  )
}
