import type { PlainReplicaSet } from '../cluster/objects.ts'
import type { ExperimentTemplate } from '../plan/experiment.ts'
import type { Draft } from './draft.ts'
import type { TemplateStatus } from './state.ts'

/**
 * The Service of a template: made as soon as its ReplicaSet exists, if its containers have ports;
 * gone when the last pod that was available is. The status remembers which one it is.
 */
export function reconcileService(
  draft: Draft,
  template: ExperimentTemplate,
  status: TemplateStatus,
  replicaSet: PlainReplicaSet,
  desired: number,
): TemplateStatus {
  const { serviceName, template: pods } = template
  if (serviceName === null) return status
  const { experimentServiceStays } = draft.view.controller
  if (desired === 0) {
    const isOver = experimentServiceStays && replicaSet.available === 0
    return isOver ? deleteService(draft, status) : status
  }
  if (!pods.hasPorts) return status
  const name = serviceName === '' ? replicaSet.name : serviceName
  if (status.serviceName === name) return status
  if (draft.view.otherServices.includes(name) || isAnothers(draft, template, name)) {
    const owner = `experiment template ${template.name}`
    const problem = `service ${name} already exists and is not owned by ${owner}`
    const message = `Failed to create Service ${name} for template '${template.name}': ${problem}`
    return { ...status, status: 'Error', message }
  }
  draft.services = [...draft.services, { name, hash: pods.hash }]
  draft.orders.push({ kind: 'createService', at: draft.at, service: name, hash: pods.hash })
  return { ...status, serviceName: name, podTemplateHash: pods.hash }
}

function isAnothers(draft: Draft, template: ExperimentTemplate, name: string): boolean {
  return draft.templateStatuses.some(
    (one) => one.name !== template.name && one.serviceName === name,
  )
}

/** Older releases delete it in the very pass that has scaled to 0. */
export function deleteAtOnce(draft: Draft, status: TemplateStatus): TemplateStatus {
  return draft.view.controller.experimentServiceStays ? status : deleteService(draft, status)
}

function deleteService(draft: Draft, status: TemplateStatus): TemplateStatus {
  if (status.serviceName === '') return status
  draft.services = draft.services.filter((one) => one.name !== status.serviceName)
  draft.orders.push({ kind: 'deleteService', at: draft.at, service: status.serviceName })
  return { ...status, serviceName: '', podTemplateHash: '' }
}
