import { describe, expect, it } from 'vitest'
import { applyFiles, deleteWorkload, deploy } from '../../src/simulation/applying.ts'
import type { Scenario } from '../../src/simulation/scenario.ts'
import type { JsonObject } from '../../src/units/json.ts'
import { service } from '../manifest/given.ts'
import { nowOf, planOf, simulated, told } from './given.ts'

const names = { canaryService: 'demo-canary', stableService: 'demo-stable' }
const routed = planOf({ ...names, trafficRouting: { smi: {} } })
const sized = (replicas: number | null): readonly JsonObject[] =>
  planOf({}, replicas === null ? { replicas: undefined as unknown as number } : { replicas })
    .manifests
const worldAfter = (script: Scenario['script'], second: number) =>
  simulated({ script: script ?? [], plan: routed }).at(`${second}s`)

describe('files that are applied', () => {
  it('are the Rollout when it is not there', () => {
    const now = nowOf({}, 0)
    expect(applyFiles(now, now.program.plan.manifests)).toBe('')
    expect(now.rollout).toMatchObject({ generation: 1, revision: 0, replicaSets: [] })
  })

  it('change nothing the second time', () => {
    const now = nowOf(worldAfter([], 40) ?? {}, 40, { plan: routed })
    const before = now.rollout
    applyFiles(now, routed.manifests)
    expect(now.rollout).toEqual({ ...before, rests: false })
    expect(now.writtenServices).toEqual([])
  })

  it('take back what they have, and leave what they never had', () => {
    const now = nowOf(simulated({ script: [{ at: '20s', scale: 8 }] }).at('30s') ?? {}, 30)
    applyFiles(now, sized(null))
    expect(now.rollout?.spec.replicas).toBe(null)
    applyFiles(now, sized(4))
    expect(now.rollout?.spec.replicas).toBe(4)
  })

  it('leave the hash in a selector', () => {
    const now = nowOf(worldAfter([], 40) ?? {}, 40, { plan: routed })
    applyFiles(now, [service('demo-stable')])
    expect(now.rollout?.services).toContainEqual({
      name: 'demo-stable',
      hash: 'v1',
      managedBy: 'demo',
    })
  })

  it('that the API server refuses are told, and the others are stored', () => {
    const now = nowOf(simulated().at('30s') ?? {}, 30)
    const [rollout] = planOf().manifests
    const wrong = { ...rollout, spec: { ...(rollout?.spec as object), replicas: 'many' } }
    expect(applyFiles(now, [wrong, service('more')])).toContain('replicas')
    expect(now.rollout?.spec.replicas).toBe(2)
    expect(now.rollout?.services.map(({ name }) => name)).toContain('more')
  })

  const names100 = Array.from({ length: 100 }, (_, index) => `more-${index}`)
  const broken = (name: string): JsonObject => ({ ...service(name), spec: { ports: 'none' } })

  it.each([[[]], [[0]], [[99]], [[17, 18, 60]]])(
    'are stored but for those in place %j, each with its own answer',
    (places: readonly number[]) => {
      const now = nowOf(simulated().at('30s') ?? {}, 30)
      const files = names100.map((name, at) => (places.includes(at) ? broken(name) : service(name)))
      const said = applyFiles(now, files)
      expect(said === '' ? [] : said.split('; ')).toHaveLength(places.length)
      const stored = now.rollout?.services.map(({ name }) => name)
      expect(names100.filter((name) => !stored?.includes(name))).toEqual(
        places.map((place) => `more-${place}`),
      )
    },
  )

  it('that write over one another are refused one by one', () => {
    const now = nowOf(simulated().at('30s') ?? {}, 30)
    const said = applyFiles(now, [broken('one'), service('one'), broken('two')])
    expect(said.split('; ')).toHaveLength(2)
    expect(now.rollout?.services.map(({ name }) => name)).toContain('one')
  })

  it('are not tried any more after a hundred refusals, which is told', () => {
    const now = nowOf(simulated().at('30s') ?? {}, 30)
    const files = Array.from({ length: 250 }, (_, index) => broken(`more-${index}`))
    const said = applyFiles(now, [...files, service('last')]).split('; ')
    expect(said).toHaveLength(101)
    expect(said.at(-1)).toBe('151 more are not tried after 100 refusals')
    expect(now.rollout?.services.map(({ name }) => name)).not.toContain('last')
  })
})

describe('a Rollout that is deleted', () => {
  const world = worldAfter([{ at: '30s', setImage: 'app:v2' }], 40)

  it('is gone with all that it owns, and leaves Services, and what the router has', () => {
    const now = nowOf(world ?? {}, 40, { plan: routed })
    expect(deleteWorkload(now)).toBe('')
    expect(now).toMatchObject({ rollout: null, runs: [], experiments: [] })
    expect(now.remains?.router.weight).toBe(50)
    expect(now.writtenServices).toEqual(['demo-canary', 'demo-stable'])
    expect(deleteWorkload(now)).toBe('rollouts.argoproj.io "demo" not found')
  })

  it('is another one when it is applied again', () => {
    const now = nowOf(world ?? {}, 40, { plan: routed })
    deleteWorkload(now)
    expect(deploy(now)).toBe('')
    expect(now.rollout).toMatchObject({ generation: 1, revision: 0, router: { weight: 50 } })
    expect(now.remains).toBeNull()
  })
})

it('the next commit may be for another strategy, and is played', () => {
  const blueGreen = { activeService: 'demo-active', autoPromotionEnabled: false }
  const asV2 = JSON.parse(JSON.stringify(routed.manifests[0]).replace('app:v1', 'app:v2'))
  const next = { ...asV2, spec: { ...asV2.spec, strategy: { blueGreen } } }
  const script = [
    { at: '30s', setImage: 'app:v2' },
    { at: '40s', apply: [next, service('demo-active')] },
  ]
  // The half-tested revision is stable at once.
  expect(worldAfter(script, 40)?.rollout?.status.stableRS).toBe('v2')
  expect(told(worldAfter(script, 100))).toContain('v2 2/2')
})
