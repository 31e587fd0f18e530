import { conditionsOf } from './conditions.ts'
import { current, failed, inProgress, type StatusRule } from './result.ts'

export const customResourceDefinition: StatusRule = (object) => {
  for (const { type, status, reason, message } of conditionsOf(object)) {
    if (type === 'NamesAccepted' && status === 'False') return failed(message)
    if (type !== 'Established') continue
    if (status === 'False' && reason !== 'Installing') return failed(message)
    if (status === 'True') return current('CRD is established')
  }
  return inProgress('Install in progress')
}
