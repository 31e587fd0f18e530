import { describe, expect, it } from 'vitest'
import type { Scenario } from '../../../src/simulation/scenario.ts'
import { simulate, simulateFrom } from '../../../src/simulation/simulate.ts'
import type { Timeline } from '../../../src/timeline/timeline.ts'
import type { World } from '../../../src/timeline/world.ts'
import type { JsonObject } from '../../../src/units/json.ts'
import { application, flux, planOf } from '../gitops/given.ts'
import { told } from '../given.ts'

const argocd = (automated: JsonObject = { selfHeal: true }) => [application({ automated })]

const scenarioOf = (by: readonly JsonObject[], more: Partial<Scenario> = {}): Scenario => ({
  plan: planOf('app:v1', by),
  commits: [{ at: '100s', plan: planOf('app:v2', by), webhook: true }],
  until: '15m',
  ...more,
})

const imageAt = (timeline: Timeline, second: number): string =>
  timeline.at(`${second}s`)?.rollout?.spec.template.image ?? ''

describe('Argo CD', () => {
  it('brings a commit, and the Rollout goes step by step', () => {
    const timeline = simulate(scenarioOf(argocd()))
    expect(told(timeline.at('50s'))).toBe('Healthy v1 4/4')
    expect(told(timeline.at('150s'))).toBe('Paused v1 3/3 v2 1/1')
  })

  it('heals what people change, and leaves what they do to the status', () => {
    const undone = simulate(scenarioOf(argocd(), { script: [{ at: '200s', undo: true }] }))
    expect(imageAt(undone, 200)).toBe('app:v2')
    const promoted = simulate(scenarioOf(argocd(), { script: [{ at: '200s', promote: true }] }))
    expect(told(promoted.at('200s'))).toMatch(/v2 4\/4/)
    const aborted = simulate(scenarioOf(argocd(), { script: [{ at: '200s', abort: true }] }))
    expect(told(aborted.at('800s'))).toBe('Degraded v1 4/4 v2 0/0')
  })

  it('leaves an undo alone without self-heal, and calls it OutOfSync', () => {
    const timeline = simulate(scenarioOf(argocd({}), { script: [{ at: '200s', undo: true }] }))
    expect(imageAt(timeline, 800)).toBe('app:v1')
    expect(timeline.at('800s')?.gitops?.applications[0]?.sync).toBe('OutOfSync')
  })

  it('heals at once, and then after 2, 6 and 18 seconds', () => {
    const script = [200, 201, 204, 211].map((at) => ({ at: `${at}s`, setImage: `app:x${at}` }))
    const { moments } = simulate(scenarioOf(argocd(), { script }))
    const healed = moments.filter(
      ({ at, effects }) => at >= 200_000 && effects.some(({ kind }) => kind === 'applyObject'),
    )
    // Each delay counts from the end of the sync before, in whole seconds.
    expect(healed.map(({ at }) => Math.floor(at / 1000))).toEqual([200, 202, 208, 226])
  })

  it('prunes what has left Git, where that is wanted', () => {
    const extra = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'x' }, data: {} }
    const named = (automated: JsonObject): readonly unknown[] => {
      const by = argocd(automated)
      const timeline = simulate({
        plan: planOf('app:v1', [...by, extra]),
        commits: [{ at: '100s', plan: planOf('app:v1', by), webhook: true }],
        until: '5m',
      })
      return timeline.at('5m')?.gitops?.objects.map(({ kind }) => kind) ?? []
    }
    expect(named({ prune: true })).toEqual(['Rollout'])
    expect(named({})).toEqual(expect.arrayContaining(['ConfigMap', 'Rollout']))
  })

  it('does nothing by itself without automated sync, and all at once when it is told', () => {
    const byHand = scenarioOf([application({})], { script: [{ at: '200s', sync: true }] })
    const timeline = simulate(byHand)
    expect(timeline.at('150s')?.rollout).toBeNull()
    expect(timeline.at('150s')?.gitops?.applications[0]).toMatchObject({
      sync: 'OutOfSync',
      health: { status: 'Missing' },
    })
    expect(imageAt(timeline, 200)).toBe('app:v2')
  })
})

describe('Flux', () => {
  it('brings a commit when its source sees it, and an undo lives until the next run', () => {
    const timeline = simulate(scenarioOf(flux(), { script: [{ at: '200s', undo: true }] }))
    expect(told(timeline.at('150s'))).toBe('Paused v1 3/3 v2 1/1')
    expect(imageAt(timeline, 600)).toBe('app:v1')
    expect(imageAt(timeline, 800)).toBe('app:v2')
  })

  it('takes a pause away that Git knows nothing of', () => {
    const timeline = simulate(scenarioOf(flux(), { script: [{ at: '200s', pause: true }] }))
    expect(timeline.at('10m')?.rollout?.spec.paused).toBe(true)
    expect(timeline.at('800s')?.rollout?.spec.paused).toBe(false)
  })

  it('leaves everything alone while it is suspended', () => {
    const timeline = simulate(scenarioOf(flux({ suspend: true })))
    expect(timeline.at('800s')?.rollout).toBeNull()
  })

  it('with wait, a Rollout that has a status is never current: the run ends at its timeout', () => {
    const timeline = simulate(scenarioOf(flux({ wait: true, timeout: '1m' })))
    const conditions = timeline.at('170s')?.gitops?.kustomizations[0]?.status.conditions
    expect(conditions?.find(({ type }) => type === 'Ready')).toMatchObject({
      status: 'False',
      reason: 'HealthCheckFailed',
    })
  })
})

describe('a world with commits', () => {
  it.each([
    ['Argo CD', argocd()],
    ['Flux', flux()],
  ])('goes on from JSON as if nothing had happened: %s', (_, by) => {
    const scenario = scenarioOf(by, { script: [{ at: '200s', undo: true }] })
    const whole = simulate(scenario)
    const half = JSON.parse(JSON.stringify(whole.at('250s'))) as World
    const rest = simulateFrom(scenario, half)
    const later = whole.moments.filter(({ at }) => at > half.at)
    expect(JSON.stringify(rest.moments)).toBe(JSON.stringify(later))
  })

  it('knows nothing of GitOps without them, whatever is among the manifests', () => {
    const plain = simulate({ plan: planOf('app:v1', []), until: '15m' })
    const withApplication = simulate({ plan: planOf('app:v1', argocd()), until: '15m' })
    expect(JSON.stringify(withApplication.moments)).toBe(JSON.stringify(plain.moments))
    expect(plain.at('15m')?.gitops).toBeNull()
  })
})
