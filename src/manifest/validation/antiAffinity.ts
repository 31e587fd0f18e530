import { numberIn, recordIn } from '../../document/fields.ts'
import type { JsonObject } from '../../units/json.ts'
import type { Objection } from './objection.ts'
import { strategyObjection } from './strategyField.ts'

/**
 * `antiAffinity` of either strategy: required or preferred, and the latter with a weight that is a
 * percentage.
 */
export function objectionsToAntiAffinity(
  strategy: JsonObject,
  name: 'canary' | 'blueGreen',
): readonly Objection[] {
  const block = recordIn(strategy, 'antiAffinity')
  if (block === null) return []
  const preferred = recordIn(block, 'preferredDuringSchedulingIgnoredDuringExecution')
  const required = recordIn(block, 'requiredDuringSchedulingIgnoredDuringExecution')
  const objections: Objection[] = []
  if ((preferred === null) === (required === null)) {
    const given = preferred !== null
    const value = ['Preferred', 'Required']
      .map((name) => `antiAffinity.${name}DuringSchedulingIgnoredDuringExecution: ${given}`)
      .join(' ')
    objections.push(
      strategyObjection(
        'anti-affinity',
        name,
        ['antiAffinity'],
        { type: 'invalid', value },
        'AntiAffinity must have exactly one strategy listed',
        'Keep either the required or the preferred one.',
      ),
    )
  }
  const weight = numberIn(preferred, 'weight') ?? 0
  if (preferred !== null && (weight < 1 || weight > 100)) {
    objections.push(
      strategyObjection(
        'anti-affinity',
        name,
        ['antiAffinity', 'weight'],
        { type: 'invalid', value: weight },
        'AntiAffinity weight must be between 1-100',
        'Write a weight from 1 to 100.',
      ),
    )
  }
  return objections
}
