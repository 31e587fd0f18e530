import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { admitManifests } from '../../src/manifest/read.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { whatChanges } from '../../src/questions/whatChanges.ts'
import { linkOf } from '../../src/releases/difference.ts'
import type { ControllerName } from '../../src/releases/version.ts'
import type { Scenario } from '../../src/simulation/scenario.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import type { JsonObject } from '../../src/units/json.ts'
import { planOf } from '../simulation/given.ts'
import { root } from '../tools/sources.ts'

interface Recorded {
  readonly id: string
  readonly controller: ControllerName
  readonly manifests: readonly JsonObject[]
  readonly metrics?: Scenario['metrics']
}

// The smallest plans that a pull request of the controller made a difference to, named by its number.
const recorded = readFileSync(join(root, 'test/conformance/cases/releases/traces-minimal.ndjson'))
  .toString()
  .trim()
  .split('\n')
  .map((line): Recorded => JSON.parse(line))
  .filter(({ controller }) => controller === 'master')

function planIn({ manifests }: Recorded): Plan {
  const { plan } = admitManifests(manifests, { templateNames: 'imageTag' })
  if (plan === null) throw new Error('no plan')
  return plan
}

describe('what changes for a plan', () => {
  it.each(recorded)('$id names the pull request that was seen to change it', (one) => {
    const { metrics = {} } = one
    const { changes } = whatChanges(planIn(one), { from: 'v1.8.3', to: 'master', metrics })
    const link = linkOf(Number(one.id.split('-')[1]))
    expect(changes.flatMap(({ links }) => links)).toContain(link)
  })

  it('is told from either side', () => {
    const plan = planOf({ dynamicStableScale: true, abortScaleDownDelaySeconds: 30 }, {}, [])
    expect(whatChanges(plan, { from: 'v1.9', to: 'v1.9.1' })).toEqual({
      changes: [],
      unshown: [],
      diagnostics: [],
    })
    const up = whatChanges(plan, { from: 'v1.8', to: 'v1.9' })
    const down = whatChanges(plan, { from: 'v1.9', to: 'v1.8' })
    expect(down.changes.map(({ name }) => name)).toEqual(up.changes.map(({ name }) => name))
    expect(down.changes[0]?.rehearsal.from).toBe(up.changes[0]?.rehearsal.to)
  })

  it('is a scenario that both controllers play, each in its way', () => {
    const { changes } = whatChanges(planOf(), { from: 'v1.8', to: 'v1.9' })
    const shown = changes.find(({ name }) => name === 'promoteFullResumes')
    expect(shown).toMatchObject({
      since: 'v1.9.0',
      before: 'It stays, and nothing moves.',
      rehearsal: { at: 30_000, of: 'phase', from: 'Paused: manually paused', to: 'Healthy' },
    })
    const { scenario } = shown?.rehearsal ?? { scenario: { plan: planOf() } }
    const phases = (['v1.8', 'v1.9'] as const).map(
      (controller) => simulate({ ...scenario, controller }).end.phase,
    )
    expect(phases).toEqual(['Paused', 'Healthy'])
  })

  it('names only what a plan has the fields for', () => {
    const { changes, unshown } = whatChanges(planOf(), { from: 'v1.8', to: 'master' })
    const named = [...changes.map(({ name }) => name), ...unshown]
    expect(named).toContain('fastRollbackByAge')
    expect(named).not.toContain('pingPongWithPlugins')
    expect(named).not.toContain('experimentServiceStays')
  })

  it('is nothing where there is no such controller', () => {
    const query = { from: 'v1.7' as ControllerName, to: 'master' as const }
    expect(whatChanges(planOf(), query)).toMatchObject({
      changes: [],
      diagnostics: [{ code: 'no-such-controller', severity: 'error' }],
    })
  })
})
