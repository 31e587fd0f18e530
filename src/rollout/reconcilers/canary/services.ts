import type { ReplicaSet } from '../../../cluster/objects.ts'
import type { Outcome, Pass } from '../../contract.ts'
import { maySwitchService } from '../../decisions/serviceSwitch.ts'
import { failPass, isAborted, isFullyPromoted } from '../../pass.ts'
import { switchService } from '../../store.ts'
import { canaryOf, pingPongOf, rollbackHashOf } from './canaryPass.ts'

/**
 * Ping-pong first: the one of the two that is not stable goes to the new ReplicaSet, pods or no
 * pods. (`reconcilePingAndPongService`)
 */
export function pingPong(pass: Pass): Outcome {
  const services = pingPongOf(pass)
  if (services === null || isFullyPromoted(pass)) return 'next'
  return pointed(pass, services.canary, pass.newRS, false)
}

/**
 * Then the stable Service, then the canary Service, each only to a ReplicaSet that can answer.
 * (`reconcileStableAndCanaryService`)
 */
export function services(pass: Pass): Outcome {
  const canary = canaryOf(pass)
  if (pointed(pass, canary.stableService, pass.stableRS, true) === 'failed') return 'failed'
  if (isAborted(pass) && canary.trafficRouting === null) {
    return pointed(pass, canary.canaryService, pass.stableRS, true)
  }
  // The stable may be too small still for what the old canary serves.
  if (rollbackHashOf(pass) !== null) return 'next'
  return pointed(pass, canary.canaryService, pass.newRS, true)
}

/**
 * Points a Service's selector at a ReplicaSet; a Service that is not managed yet waits for all of
 * its pods.
 */
export function pointed(
  pass: Pass,
  name: string,
  replicaSet: ReplicaSet | null,
  checkAvailability: boolean,
): Outcome {
  if (replicaSet === null || name === '') return 'next'
  const service = pass.services.find((one) => one.name === name)
  if (service === undefined) return failPass(pass, `service "${name}" not found`)
  if (service.hash === replicaSet.hash) return 'next'
  if (maySwitchService(service, replicaSet, checkAvailability)) {
    switchService(pass, name, replicaSet.hash)
  }
  return 'next'
}
