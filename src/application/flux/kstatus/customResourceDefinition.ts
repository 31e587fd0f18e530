import { conditionsOf } from './conditions.ts'
import { current, failedStatus, inProgress, type StatusRule } from './result.ts'

export const customResourceDefinition: StatusRule = (object) => {
  for (const { type, status, reason, message } of conditionsOf(object)) {
    if (type === 'NamesAccepted' && status === 'False') return failedStatus(message)
    if (type !== 'Established') continue
    if (status === 'False' && reason !== 'Installing') return failedStatus(message)
    if (status === 'True') return current('CRD is established')
  }
  return inProgress('Install in progress')
}
