import type { JsonObject } from '../../../units/json.ts'
import type { Instant } from '../../../units/time.ts'
import { groupKindOf } from '../../reference.ts'
import { conditionsOf } from './conditions.ts'
import { checkGenericProperties } from './generic.ts'
import { current, inProgress, type Kstatus, unknown } from './result.ts'
import { rules } from './rules.ts'

/**
 * How an object stands, as kstatus (`status.Compute` of fluxcd/cli-utils) has it: what holds for
 * every kind, then the rule of its kind, else its condition Ready. What has none is current.
 *
 * @example
 * ```ts
 * import { instant } from 'rollout-sim'
 *
 * const object = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } }
 * kstatusOf(object, instant(0)).status // => 'Current'
 * ```
 */
export function kstatusOf(object: JsonObject, now: Instant): Kstatus {
  const generic = checkGenericProperties(object)
  if (generic !== null) return generic
  const rule = rules.get(groupKindOf(object))
  if (rule !== undefined) return rule(object, now)
  return readyCondition(object) ?? current('Resource is current')
}

function readyCondition(object: JsonObject): Kstatus | null {
  for (const { type, status, message } of conditionsOf(object)) {
    if (type !== 'Ready') continue
    if (status === 'True') return current('Resource is Ready')
    if (status === 'False' || status === 'Unknown') return inProgress(message)
  }
  return null
}

/** The status of what is not there. */
export const notFoundStatus: Kstatus = { ...unknown(''), status: 'NotFound' }
