import { describe, expect, it } from 'vitest'
import { admitManifests } from '../../src/manifest/read.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { emptyWorld } from '../../src/simulation/emptyWorld.ts'
import type { Scenario } from '../../src/simulation/scenario.ts'
import { runFrom, simulate, simulateFrom } from '../../src/simulation/simulate.ts'
import type { World } from '../../src/timeline/world.ts'
import type { JsonObject } from '../../src/units/json.ts'
import { blueGreen, canary, service, template } from '../manifest/given.ts'
import { planOf, programOf, scenarioOf, simulated, told } from './given.ts'

const script = [{ at: '30s', setImage: 'app:v2' }] as const

describe('a simulation', () => {
  it('tells the story of a canary, second by second', () => {
    const timeline = simulated({ script })
    expect([0, 5, 30, 35, 40, 64, 65, 70, 75].map((at) => told(timeline.at(`${at}s`)))).toEqual([
      'Progressing v1 0/2',
      'Healthy v1 2/2',
      'Progressing v1 2/2 v2 0/1',
      'Paused v1 1/1 v2 1/1',
      'Paused v1 1/1 v2 1/1',
      'Paused v1 1/1 v2 1/1',
      'Progressing v1 1/1 v2 1/2',
      'Healthy v1 0/0 v2 2/2',
      'Healthy v1 0/0 v2 2/2',
    ])
  })

  it('ends at its limit', () => {
    const { end, moments } = simulated({ script, until: '40s' })
    expect(end).toEqual({
      at: 40_000,
      phase: 'Paused',
      message: 'CanaryPauseStep',
      reason: 'until',
    })
    expect(moments.at(-1)?.at).toBe(35_000)
  })

  it('that cannot be run has no moments, and says everything that is wrong', () => {
    const refused = simulated({ script: [{ at: `${-1}s`, promote: true }], until: 'soon' })
    expect([refused.moments, refused.end.reason]).toEqual([[], 'refused'])
    expect(refused.diagnostics.map(({ code, path }) => [code, path])).toEqual([
      ['not-a-time', 'until'],
      ['not-a-time', 'script[0].at'],
    ])
  })

  it('is the same every time, to the byte', () => {
    const scenario = scenarioOf({ script })
    expect(JSON.stringify(simulate(scenario))).toBe(JSON.stringify(simulate(scenario)))
  })

  it('goes on from no world that has lost count of its script, or of time', () => {
    const scenario = scenarioOf({ script })
    const [first] = simulate(scenario).moments
    if (first === undefined) throw new Error('no moment')
    const broken = { ...first.world, scriptDone: -1, at: -1e300 } as unknown as World
    const { end, diagnostics } = simulateFrom(scenario, broken)
    expect(end.reason).toBe('refused')
    expect(diagnostics.map(({ code, path }) => [code, path])).toEqual([
      ['not-an-amount', 'world.scriptDone'],
      ['not-a-number', 'world.at'],
    ])
  })

  it('goes on from no world whose users are in other groups', () => {
    const group = { name: 'beta', share: 0.1 }
    const grouped = (...groups: readonly object[]): Scenario =>
      scenarioOf({
        script,
        traffic: { requestsPerSecond: 1, groups } as NonNullable<Scenario['traffic']>,
      })
    const world = simulate(grouped(group)).moments.at(-1)?.world ?? expect.unreachable()
    expect(simulateFrom(grouped(group), world).end.reason).toBe('until')
    const { end, diagnostics } = simulateFrom(grouped(), world)
    expect(end.reason).toBe('refused')
    expect(diagnostics).toMatchObject([{ code: 'other-groups', path: 'world.traffic.groups' }])
  })

  it('goes on from a world that was restored from JSON', () => {
    const scenario = scenarioOf({ script })
    const { moments } = simulate(scenario)
    for (const [index, { world }] of moments.entries()) {
      const restored = JSON.parse(JSON.stringify(world)) as World
      const rest = simulateFrom(scenario, restored).moments
      expect(JSON.stringify(rest)).toBe(JSON.stringify(moments.slice(index + 1)))
    }
  })

  it('is run from its program, too', () => {
    const program = programOf({ script })
    expect(JSON.stringify(runFrom(program, emptyWorld).moments)).toBe(
      JSON.stringify(simulated({ script }).moments),
    )
  })
})

describe('a size below 0', () => {
  it('fails pass after pass, and keeps the pods', () => {
    const steps = [{ setCanaryScale: { weight: 200 } }, { pause: {} }]
    const router = { smi: {} }
    const services = { canaryService: 'a', stableService: 'b' }
    const strategy = { steps, trafficRouting: router, dynamicStableScale: true, ...services }
    const { plan } = admitManifests(
      [canary(strategy, { replicas: 4 }), service('a'), service('b')],
      { templateNames: 'imageTag' },
    )
    if (plan === null) throw new Error('no plan')
    const script = [{ at: '1s', setImage: 'app:v2' }]
    const { end, moments } = simulate({ plan, pods: { startup: '3s' }, script, until: '1m' })
    expect(end.reason).toBe('until')
    expect(moments.at(-1)?.errors.join()).toMatch(/Invalid value: -4: must be greater than/)
    expect(moments.at(-1)?.world.rollout?.replicaSets[0]?.want).toBe(4)
  })
})

describe('an interval of 0 without a count', () => {
  const analysis = { templates: [{ templateName: 'check' }] }
  const planOfCheck = (metric: JsonObject): Plan => {
    const manifests = [canary({ steps: [{ setWeight: 50 }], analysis }), template('check', metric)]
    const { plan } = admitManifests(manifests, { templateNames: 'imageTag' })
    if (plan === null) throw new Error('no plan')
    return plan
  }
  const world = { metrics: { check: 0.99 }, script: [{ at: '30s', setImage: 'app:v2' }] }

  it.each(['0s', '-5s'])('is a livelock of the analysis: %s', (interval) => {
    const { end, diagnostics } = simulate({ plan: planOfCheck({ interval }), ...world })
    expect(end).toMatchObject({ at: 30_000, reason: 'livelock' })
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'at 30s the controller never comes to rest: AnalysisRun demo-v2-2 is measured again and again',
    ])
  })

  it('is none where a count ends it, however large', () => {
    const plan = planOfCheck({ interval: '0s', count: 2000 })
    const { end, moments } = simulate({ plan, ...world })
    expect(end).toMatchObject({ phase: 'Healthy', reason: 'until' })
    expect(moments.at(-1)?.world.runs[0]?.metricResults[0]).toMatchObject({ count: 2000 })
  })
})

describe('a livelock of the controller', () => {
  // A post-promotion analysis without a verdict: bookkeeping and status write contradict each other for ever.
  const post = { templates: [{ templateName: 'check' }] }
  const strategy = { activeService: 'demo-active', postPromotionAnalysis: post }
  const metric = { successCondition: 'result > 0.95', failureCondition: 'result < 0.9', count: 1 }
  const { plan } = admitManifests(
    [blueGreen(strategy), service('demo-active'), template('check', metric)],
    { templateNames: 'imageTag' },
  )

  it('ends the run, and is named', () => {
    if (plan === null) throw new Error('no plan')
    const timeline = simulate({
      plan,
      metrics: { check: [['0s', 0.92]] },
      script: [{ at: '30s', setImage: 'app:v2' }],
    })
    expect(timeline.end).toMatchObject({ at: 30_000, reason: 'livelock' })
    expect(timeline.diagnostics).toMatchObject([
      {
        code: 'livelock',
        message:
          "at 30s the controller never comes to rest: pauseBookkeeping and status keep undoing each other's writes",
      },
    ])
    expect(timeline.moments.at(-1)?.at).toBeLessThan(30_000)
  })

  // `needsNewAnalysisRun` asks for `controllerPause` and a pause that is not a step's.
  it('may be AnalysisRuns without end, each inconclusive at once beside an Experiment that was', () => {
    const compare = { name: 'compare', templateName: 'check' }
    const experiment = { templates: [{ name: 'b', specRef: 'canary' }], analyses: [compare] }
    const manifests = [
      canary({ analysis: post, steps: [{ experiment }] }),
      template('check', { ...metric, count: 9, interval: '30s' }),
    ]
    const both = admitManifests(manifests, { templateNames: 'imageTag' })
    if (both.plan === null) throw new Error('no plan')
    const { end, diagnostics } = simulate({
      plan: both.plan,
      pods: { startup: '10s' },
      metrics: {
        check: [
          ['0s', 1],
          ['65s', 0.92],
        ],
      },
      script: [{ at: '30s', setImage: 'app:v2' }],
    })
    // The Experiment measures at 40 and 70 s, the background run at 30, 60 and 90.
    expect(end).toMatchObject({ at: 90_000, reason: 'livelock' })
    expect(diagnostics[0]?.message).toMatch(
      /AnalysisRuns are made one after the other, such as demo-v2-2\.\d+$/,
    )
  })
})

it('a controller that panics for ever is told, and the run goes on to its end', () => {
  const strategy = { canaryService: 'demo-canary', stableService: 'demo-stable' }
  const routed = { ...strategy, trafficRouting: { smi: {} }, dynamicStableScale: true }
  const steps = [{ setCanaryScale: { replicas: 2 } }, { pause: {} }]
  const { end, diagnostics } = simulated({
    plan: planOf({ ...routed, steps }),
    script: [
      { at: '20s', scale: 0 },
      { at: '30s', setImage: 'app:v2' },
      { at: '50s', promoteFull: true },
    ],
  })
  expect(end).toMatchObject({ at: 300_000, reason: 'until' })
  expect(diagnostics).toMatchObject([{ code: 'controller-panics', path: 'spec.replicas' }])
  expect(diagnostics[0]?.message).toContain('from 50s on')
})
