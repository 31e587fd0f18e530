import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Order } from '../../src/cluster/order.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import { filesIn, root } from '../tools/sources.ts'
import { scenariosOf } from '../transcripts/transcript.ts'
import { ordersOf } from './embedded.ts'

const transcripts = filesIn('test/transcripts').filter((path) => path.endsWith('.txt'))

// Events on AnalysisRuns are their own controller's.
function ofTheRollout(effects: readonly Order[]): readonly Order[] {
  return effects.filter((effect) => effect.kind !== 'recordEvent' || effect.object === '')
}

describe('a machine that is driven by observations', () => {
  it.each(transcripts)('decides as the simulation does in %s', (path) => {
    for (const scenario of scenariosOf(readFileSync(join(root, path), 'utf8'))) {
      const { moments } = simulate(scenario)
      const simulated = moments.map(({ effects }) => ofTheRollout(effects))
      expect(ordersOf(scenario, moments)).toEqual(simulated)
    }
  })
})
