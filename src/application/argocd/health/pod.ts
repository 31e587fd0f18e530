import { recordIn, recordsIn, textIn } from '../../../document/fields.ts'
import type { JsonObject } from '../../../units/json.ts'
import { isHook } from '../hook.ts'
import { annotationOf, type Unstructured } from '../object.ts'
import { storedCondition, storedCount } from './condition.ts'
import { type Health, type HealthCheck, health } from './health.ts'

/**
 * A Pod (`getCorev1PodHealth`). Only one that runs for ever can be found broken before it ends: a
 * hook whose image is missing now may still run.
 */
export const pod: HealthCheck = {
  understood: { versions: ['v1'], called: 'Pod' },
  healthOf(object) {
    const status = recordIn(object, 'status')
    const broken = runsForEver(object) ? stuckContainers(status) : []
    if (broken.length > 0) {
      return health('Degraded', broken.map((waiting) => textIn(waiting, 'message')).join(', '))
    }
    const message = textIn(status, 'message')
    switch (textIn(status, 'phase')) {
      case 'Pending':
        return health('Progressing', message)
      case 'Succeeded':
        return health('Healthy', message)
      case 'Failed':
        return health('Degraded', message || firstFailure(status))
      case 'Running':
        return health(runningCode(object, status), message)
      default:
        return health('Unknown', message)
    }
  },
}

function policyOf(object: Unstructured): string {
  return textIn(recordIn(object, 'spec'), 'restartPolicy')
}

function runsForEver(object: Unstructured): boolean {
  const told = annotationOf(object, 'argocd.argoproj.io/ignore-restart-policy') === 'true'
  return policyOf(object) === 'Always' || (told && !isHook(object))
}

function stuckContainers(status: JsonObject | null): readonly JsonObject[] {
  return recordsIn(status, 'containerStatuses').flatMap((container) => {
    const waiting = recordIn(recordIn(container, 'state'), 'waiting')
    return waiting !== null && isError(textIn(waiting, 'reason')) ? [waiting] : []
  })
}

function isError(reason: string): boolean {
  return reason.startsWith('Err') || reason.endsWith('Error') || reason.endsWith('BackOff')
}

function runningCode(
  object: Unstructured,
  status: JsonObject | null,
): NonNullable<Health['status']> {
  if (!runsForEver(object)) {
    return ['OnFailure', 'Never'].includes(policyOf(object)) ? 'Progressing' : 'Unknown'
  }
  if (textIn(storedCondition(object, 'Ready'), 'status') === 'True') return 'Healthy'
  const restarted = recordsIn(status, 'containerStatuses').some(
    (container) => recordIn(recordIn(container, 'lastState'), 'terminated') !== null,
  )
  return restarted ? 'Degraded' : 'Progressing'
}

function firstFailure(status: JsonObject | null): string {
  const containers = [
    ...recordsIn(status, 'initContainerStatuses'),
    ...recordsIn(status, 'containerStatuses'),
  ]
  return containers.map(failureOf).find((message) => message !== '') ?? ''
}

function failureOf(container: JsonObject): string {
  const terminated = recordIn(recordIn(container, 'state'), 'terminated')
  const message = textIn(terminated, 'message')
  if (message !== '') return message
  if (textIn(terminated, 'reason') === 'OOMKilled') return 'OOMKilled'
  const code = storedCount(terminated, 'exitCode')
  return code === 0 ? '' : `container "${textIn(container, 'name')}" failed with exit code ${code}`
}
