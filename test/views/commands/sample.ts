import type { Snapshot } from '../../../src/cluster/snapshot.ts'
import type { JsonObject } from '../../../src/units/json.ts'
import { now, object } from '../objects/sample.ts'

/** A Rollout `demo` in a phase, and an Experiment `e`. */
export function snapshot(phase: string, message = ''): Snapshot {
  const spec: JsonObject = { replicas: 2, strategy: { canary: {} } }
  const rollout = object('Rollout', 'demo', { spec, status: { phase, message } })
  const experiment = object('Experiment', 'e', { status: { phase: 'Running' } })
  return { objects: [rollout, experiment], now }
}
