import { type LintRule, seen } from './rule.ts'
import { strategySpot } from './subject.ts'

export const stableServiceWithoutRouting: LintRule = {
  name: 'stable-service-without-routing',
  severity: 'warning',
  what: 'A canary has a `stableService` and no `trafficRouting`.',
  why:
    'The controller makes that Service select the stable pods alone. Whoever comes through it ' +
    'never meets the canary, whatever the weight.',
  fix: 'Leave stableService out and let users come through a Service of all pods, or route.',
  source: 'reconcileStableAndCanaryService; #1760, #1758',
  find({ rollout }) {
    const canary = rollout?.canary ?? null
    if (rollout === null || canary === null || canary.trafficRouting !== null) return []
    if (canary.stableService === '') return []
    return [
      {
        spot: strategySpot(rollout, 'stableService'),
        also: [],
        message: `users of Service "${canary.stableService}" never meet the canary`,
        evidence: seen('its selector gets the hash of the stable pods, and no router splits'),
        fix: 'Leave stableService out, or add trafficRouting',
      },
    ]
  },
}
