import { recordIn, textIn } from '../document/fields.ts'
import type { Strategy } from '../plan/strategy.ts'
import type { RolloutStatus } from '../rollout/status.ts'
import type { JsonObject } from '../units/json.ts'

/**
 * The Services whose selectors a Rollout's strategy gives to the controller, as written; of two
 * strategies at once those of blue-green (`GetRolloutServiceKeys`).
 */
export function servicesNamedBy(rollout: JsonObject): readonly string[] {
  const strategy = strategyIn(rollout)
  const blueGreen = recordIn(strategy, 'blueGreen')
  const canary = recordIn(strategy, 'canary')
  const pingPong = recordIn(canary, 'pingPong')
  const names =
    blueGreen === null
      ? [
          textIn(canary, 'canaryService'),
          textIn(canary, 'stableService'),
          textIn(pingPong, 'pingService'),
          textIn(pingPong, 'pongService'),
        ]
      : [textIn(blueGreen, 'activeService'), textIn(blueGreen, 'previewService')]
  return names.filter((name) => name !== '')
}

/** Those that a write takes out of the Rollout; `next` is null where it is deleted. */
export function servicesLetGo(before: JsonObject, next: JsonObject | null): readonly string[] {
  if (next === null) return servicesNamedBy(before)
  if (strategyIn(before) === strategyIn(next)) return []
  const kept = servicesNamedBy(next)
  return servicesNamedBy(before).filter((name) => !kept.includes(name))
}

function strategyIn(rollout: JsonObject): JsonObject | null {
  return recordIn(recordIn(rollout, 'spec'), 'strategy')
}

/** Where a Service leads by what the status says, a pod template hash; '' if it says nothing. */
export function ledTo(strategy: Strategy, status: RolloutStatus, service: string): string {
  const { weights, stableRS, currentPodHash, abort } = status
  if (strategy.kind === 'blueGreen') {
    if (service === strategy.activeService) return status.activeSelector
    return service === strategy.previewService ? status.previewSelector : ''
  }
  for (const one of weights === null ? [] : [weights.canary, weights.stable]) {
    if (one.serviceName === service) return one.podTemplateHash
  }
  if (service === strategy.stableService) return stableRS
  return service === strategy.canaryService ? (abort ? stableRS : currentPodHash) : ''
}
