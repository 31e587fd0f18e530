import { describe, expect, it } from 'vitest'
import { livePlan } from '../../../src/simulation/live/livePlan.ts'
import type { Present } from '../../../src/simulation/live/present.ts'
import type { JsonObject } from '../../../src/units/json.ts'
import { planOf } from '../given.ts'
import { codes, presentAt, updated } from './given.ts'

const present = presentAt(70)

describe('the plan of a present', () => {
  it('has the live Rollout, and of the files what is not live', () => {
    const { plan, diagnostics } = livePlan(present, planOf())
    expect(plan?.rollout.template.image).toBe('app:v2')
    expect(plan?.analysisTemplates.map(({ name }) => name)).toEqual(['check'])
    expect(codes(diagnostics)).toEqual(['live-differs'])
    expect(diagnostics[0]?.message).toContain('containers[0].image (app:v2 → app:v1)')
  })

  it('says nothing of files that an apply would not change anything by', () => {
    const files = planOf({}, { template: templateOf(present) })
    expect(livePlan(present, files).diagnostics).toEqual([])
  })

  it('goes by what was applied last: what the files drop would go', () => {
    const [live = {}] = present.manifests
    const spec = { ...(live.spec as JsonObject), minReadySeconds: 4 }
    const manifests = [{ ...live, spec }, ...present.manifests.slice(1)]
    const told = (lastApplied: readonly JsonObject[]) =>
      livePlan({ ...present, manifests, lastApplied }, planOf()).diagnostics[0]?.message
    expect(told([])).not.toContain('minReadySeconds')
    expect(told([{ ...live, spec }])).toContain('spec.minReadySeconds (4 → nothing)')
  })

  it('needs no files: what the Rollout refers to is assumed, and told', () => {
    const named = presentAt(70, { ...updated, plan: planOf({ canaryService: 'demo-canary' }) })
    const alone = { ...named, manifests: named.manifests.slice(0, 1) }
    const { plan, diagnostics } = livePlan(alone, null)
    expect(plan?.rollout.refused).toBe('')
    expect(codes(diagnostics)).toEqual(['assumed'])
    expect(plan?.missing).toBe('assume')
    expect(livePlan(present, null).plan?.missing).toBe('refuse')
  })

  it('is read into the namespace of the live Rollout', () => {
    const elsewhere: Present = {
      ...present,
      namespace: 'prod',
      manifests: present.manifests.map((one) => ({
        ...one,
        metadata: { ...(one.metadata as JsonObject), namespace: 'prod' },
      })),
    }
    const { plan, files } = livePlan(elsewhere, planOf())
    expect(plan?.analysisTemplates).toHaveLength(1)
    expect(files.map(({ metadata }) => (metadata as JsonObject).namespace)).not.toContain(undefined)
  })

  it('of another Rollout is refused', () => {
    const { plan, diagnostics } = livePlan({ ...present, name: 'other' }, planOf())
    expect([plan, codes(diagnostics)]).toEqual([null, ['live-plan']])
  })
})

function templateOf({ manifests }: Present): JsonObject {
  const [rollout = {}] = manifests
  return (rollout.spec as JsonObject).template as JsonObject
}
