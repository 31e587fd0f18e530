import type { Scenario } from '../../simulation/scenario.ts'
import { isJsonObject, type Json } from '../../units/json.ts'
import type { ManifestShrinking } from './smaller.ts'

// A candidate is a copy of what holds the place where it is smaller. That is nothing in a scenario
// that somebody wrote; of one with a day of measurements, or a file of a cluster, thousands of
// candidates would take hours before anybody has tried one.

/** Keys of one object, or entries of one script: each costs about a millionth of a second. */
const MANY_KEYS = 50
/** Entries of one list, which are copied all at once. */
const MANY_ENTRIES = 5000
/** Values of manifests, which are read anew. */
const MANY_READ = 1000

/**
 * What one smaller scenario costs: 1 where nothing is large, and as many times as much as it is.
 */
export function costOfCandidate(
  { plan, script, pods, metrics }: Scenario,
  manifests: ManifestShrinking,
): number {
  const copied = Math.max(...[script, pods, metrics].map((part) => costToThere(part as Json)))
  const read = manifests === 'kept' ? 0 : valuesIn(plan.manifests) / MANY_READ
  const shifted = Array.isArray(script) ? script.length / MANY_KEYS : 0
  return Math.max(1, copied, shifted, read)
}

// All that is on the dearest way to a leaf.
function costToThere(value: Json | undefined): number {
  if (Array.isArray(value)) return value.length / MANY_ENTRIES + dearest(value)
  if (!isJsonObject(value)) return 0
  const members = Object.values(value)
  return members.length / MANY_KEYS + dearest(members)
}

function dearest(values: readonly (Json | undefined)[]): number {
  return values.reduce<number>((most, one) => Math.max(most, costToThere(one)), 0)
}

function valuesIn(value: Json | undefined): number {
  if (typeof value !== 'object' || value === null) return 1
  return Object.values(value).reduce<number>((sum, one) => sum + valuesIn(one), 1)
}
