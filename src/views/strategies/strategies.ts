import { recordIn } from '../../document/fields.ts'
import type { Strategy } from '../../plan/strategy.ts'
import type { JsonObject } from '../../units/json.ts'
import type { Role } from '../info.ts'
import { blueGreen } from './blueGreen.ts'
import { canary } from './canary.ts'
import type { StrategyReading, StrategyRule } from './rule.ts'

/** Every strategy by its key in `spec.strategy`. */
const rules: { readonly [K in Strategy['kind']]: StrategyRule } = { canary, blueGreen }

const none: StrategyReading = {
  title: '',
  rolesOf: () => [],
  progressOf: () => null,
  weight: 100,
  waitingFor: '',
}

/**
 * How to show the strategy of a Rollout as Kubernetes stores it. With both (which nobody can
 * promote, but which is stored) it is shown as a canary whose ReplicaSets have the roles of both,
 * and waits as a blue-green does.
 */
export function readStrategy(rollout: JsonObject): StrategyReading {
  const written = recordIn(recordIn(rollout, 'spec'), 'strategy')
  const [first, second] = Object.entries(rules).flatMap(([key, rule]) =>
    recordIn(written, key) === null ? [] : [rule(rollout)],
  )
  if (first === undefined) return none
  if (second === undefined) return first
  return {
    ...first,
    rolesOf: (hash) => {
      const roles = new Set([...first.rolesOf(hash), ...second.rolesOf(hash)])
      return order.filter((role) => roles.has(role))
    },
    waitingFor: second.waitingFor,
  }
}

const order: readonly Role[] = ['canary', 'stable', 'active', 'preview', 'ping', 'pong']
