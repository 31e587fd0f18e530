import { textAt } from './fields.ts'
import { current, inProgress, type StatusRule } from './result.ts'

export const persistentVolumeClaim: StatusRule = (object) => {
  const phase = textAt(object, 'status.phase', 'unknown')
  return phase === 'Bound'
    ? current('PVC is Bound')
    : inProgress(`PVC is not Bound. phase: ${phase}`)
}
