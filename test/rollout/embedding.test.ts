import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Order } from '../../src/cluster/order.ts'
import type { Scenario } from '../../src/simulation/scenario.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import { filesIn, root } from '../tools/sources.ts'
import { scenariosOf } from '../transcripts/transcript.ts'
import { ordersOf } from './embedded.ts'

const transcripts = filesIn('test/transcripts').filter((path) => path.endsWith('.txt'))

// Events on AnalysisRuns are their own controller's, and so are a Deployment's ReplicaSets; a
// Service is let go by the Service controller.
function ofTheRollout(effects: readonly Order[]): readonly Order[] {
  return effects.filter((effect) => {
    if ('replicaSet' in effect && effect.replicaSet.includes('-deployment-')) return false
    if (effect.kind === 'switchService' && effect.hash === '') return false
    return effect.kind !== 'recordEvent' || effect.object === ''
  })
}

// Experiments and plugins would have to be played as well, an autoscaler, pods that go from
// outside, and manifests that somebody applies.
function isAlone({ plan, script = [], load }: Scenario): boolean {
  if (load !== undefined) return false
  const outside = ['lose', 'unready', 'apply']
  if (script.some((entry) => outside.some((verb) => verb in entry))) return false
  const { strategy } = plan.rollout
  const steps = strategy.kind === 'canary' ? strategy.steps : []
  return steps.every(({ experiment, plugin }) => experiment === null && plugin === null)
}

describe('a machine that is driven by observations', () => {
  it.each(transcripts)('decides as the simulation does in %s', (path) => {
    const scenarios = scenariosOf(readFileSync(join(root, path), 'utf8'))
    for (const scenario of scenarios.filter(isAlone)) {
      const { moments } = simulate(scenario)
      const simulated = moments.map(({ effects }) => ofTheRollout(effects))
      expect(ordersOf(scenario, moments)).toEqual(simulated)
    }
  })
})
