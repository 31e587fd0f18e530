import { expect, it } from 'vitest'
import type { AnalysisTemplate } from '../../src/analysis/template.ts'
import type { Answer } from '../../src/providers/answer.ts'
import type { Signal } from '../../src/providers/signal.ts'
import type { MeasurementTask } from '../../src/providers/task.ts'
import {
  allowanceOf,
  countedMeasure,
  objectionToInstant,
  objectionToWaiting,
  refill,
  takeMoment,
  takeReplay,
  takeReread,
} from '../../src/simulation/allowance.ts'
import { emptyWorld } from '../../src/simulation/emptyWorld.ts'
import type { Scenario } from '../../src/simulation/scenario.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import { simulateAnalysis } from '../../src/simulation/simulateAnalysis.ts'
import type { Timeline } from '../../src/timeline/timeline.ts'
import { type Limits, limits } from '../../src/units/limits.ts'
import { at, planOf, programOf, scenarioOf } from './given.ts'

const istio = { virtualService: { name: 'vs', routes: ['primary'] } }
const routed = planOf(
  {
    canaryService: 'demo-canary',
    stableService: 'demo-stable',
    trafficRouting: { istio },
    steps: [{ setWeight: 50 }, { pause: {} }],
  },
  {},
  [virtualService()],
)
const release = [
  { at: '0s', deploy: true },
  { at: '10s', setImage: 'app:v2' },
] as const

function virtualService(): object & Record<string, never> {
  const http = [
    {
      name: 'primary',
      route: [
        { destination: { host: 'demo-stable' }, weight: 100 },
        { destination: { host: 'demo-canary' }, weight: 0 },
      ],
    },
  ]
  const kind = { apiVersion: 'networking.istio.io/v1beta1', kind: 'VirtualService' }
  return { ...kind, metadata: { name: 'vs' }, spec: { http } } as never
}

const codesOf = ({ diagnostics }: Pick<Timeline, 'diagnostics'>): readonly string[] =>
  diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code)

it('all that a run may take is left when it begins', () => {
  const program = programOf()
  expect(program.allowance).toEqual(allowanceOf({}))
  program.allowance.moments = 0
  refill(program)
  expect(program.allowance).toEqual(allowanceOf({}))
})

it('a moment takes one of the moments, and the requests that chance leads', () => {
  const program = programOf({ traffic: { requestsPerSecond: 5 } })
  expect(takeMoment(program, emptyWorld, at(1))).toBeNull()
  expect(program.allowance).toEqual({ ...allowanceOf({}), moments: limits.moments.most - 1 })
  program.allowance.moments = 0
  expect(takeMoment(program, emptyWorld, at(2))).toMatchObject({
    code: 'too-many-moments',
    path: 'until',
  })
  expect(objectionToWaiting(program, emptyWorld, at(2))).toBeNull()
})

it('measurements beyond what is left are told, and conditions likewise', () => {
  const program = programOf()
  expect(objectionToInstant(program, at(1))).toBeNull()
  program.allowance.evaluated = -1
  expect(objectionToInstant(program, at(1))?.code).toBe('too-many-steps')
  program.allowance.measurements = -1
  expect(objectionToInstant(program, at(1))?.code).toBe('too-many-measurements')
})

it('a billion requests that Envoy draws end the run before they are drawn, and it says so', () => {
  const traffic = { requestsPerSecond: 1_000_000_000 }
  const timeline = simulate({ plan: routed, script: release, traffic, until: '5m' })
  expect(codesOf(timeline)).toEqual(['too-many-draws'])
  expect(timeline.end).toMatchObject({ at: 0, reason: 'limit', phase: 'Healthy' })
  expect(timeline.at('5m')?.at).toBe(0)
})

it('the requests after the last moment count, too: the run ends at it', () => {
  // 10 s of 1,000, and 290 s of 1,000 behind the pause that nobody ends.
  const scenario = {
    plan: routed,
    script: release,
    traffic: { requestsPerSecond: 1000 },
    until: '5m',
  } as const
  expect(simulate(scenario, { limits: { draws: 300_000 } }).end).toMatchObject({ reason: 'until' })
  const timeline = simulate(scenario, { limits: { draws: 299_999 } })
  expect(codesOf(timeline)).toEqual(['too-many-draws'])
  expect(timeline.end).toMatchObject({ at: 10_000, reason: 'limit', phase: 'Paused' })
})

it('behind a router that takes turns there may be as many requests as one likes', () => {
  const traffic = { requestsPerSecond: 1_000_000_000, router: 'nginx' }
  const { end } = simulate({ plan: routed, script: release, traffic, until: '5m' })
  expect(end.reason).toBe('until')
})

it('more requests than whole numbers are counted are refused', () => {
  const traffic = { requestsPerSecond: 1e300 }
  const timeline = simulate({ plan: routed, script: release, traffic, until: '5m' })
  expect(timeline.diagnostics).toMatchObject([
    { code: 'too-many-requests', path: 'traffic.requestsPerSecond' },
  ])
  expect(timeline.end.reason).toBe('refused')
})

it('of a run with too many moments there are as many as are allowed', () => {
  const scenario = scenarioOf({ script: release })
  const all = simulate(scenario).moments
  const timeline = simulate(scenario, { limits: { moments: 3 } })
  expect(codesOf(timeline)).toEqual(['too-many-moments'])
  expect(timeline.moments).toEqual(all.slice(0, 3))
  expect(timeline.end).toMatchObject({ at: all[2]?.at, reason: 'limit' })
})

function analysed(
  metric: Readonly<Record<string, unknown>>,
  adjusted: Limits,
  m: Signal = [0.5],
): Timeline {
  const provider = { prometheus: { address: 'http://p', query: 'q' } }
  const check = {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'AnalysisTemplate',
    metadata: { name: 'often' },
    spec: { metrics: [{ name: 'm', provider, count: 50, ...metric }] },
  }
  const steps = [{ analysis: { templates: [{ templateName: 'often' }] } }, { pause: {} }]
  const plan = planOf({ steps }, {}, [check as never])
  const scenario = { plan, script: release, metrics: { m }, until: '10m' } as const
  return simulate(scenario, { limits: adjusted })
}

it('a run ends before the instant with a measurement too many', () => {
  const timeline = analysed({ interval: '10s' }, { measurements: 5 })
  expect(codesOf(timeline)).toEqual(['too-many-measurements'])
  const last = timeline.moments.at(-1)?.world.runs[0]
  expect(last?.metricResults[0]?.count).toBe(5)
  expect(timeline.end).toMatchObject({ at: timeline.moments.at(-1)?.at, reason: 'limit' })
})

it('so do measurements at one instant, as long as there is an end to them', () => {
  const often = { interval: '0s', count: 2000 }
  expect(analysed(often, { measurements: 2000 }).end.reason).toBe('until')
  const timeline = analysed(often, { measurements: 1999 })
  expect(codesOf(timeline)).toEqual(['too-many-measurements'])
  expect(timeline.end).toMatchObject({ at: 0, reason: 'limit' })
})

it('a run ends before the instant with a condition too dear', () => {
  const successCondition = 'all(1..900, all(1..900, true)) || result[0] > 0'
  const timeline = analysed({ interval: '10s', successCondition }, { evaluated: 2_000_000 })
  expect(codesOf(timeline)).toEqual(['too-many-steps'])
  const phases = timeline.moments.at(-1)?.world.runs[0]?.metricResults[0]?.measurements
  expect(new Set(phases?.map(({ phase }) => phase))).toEqual(new Set(['Successful']))
})

it('an AnalysisRun by itself stops where it has taken all that it may, and says so', () => {
  const provider = { prometheus: { address: 'http://p', query: 'q' } }
  const template: AnalysisTemplate = {
    name: 'often',
    clusterScope: false,
    metrics: [{ name: 'm', interval: '1s', count: 100, provider }],
    args: [],
    dryRun: [],
    measurementRetention: [],
    templates: [],
  }
  const verdict = simulateAnalysis(template, {}, { m: [1] }, { limits: { measurements: 30 } })
  expect(verdict.diagnostics).toMatchObject([{ code: 'too-many-measurements' }])
  expect(verdict.run?.metricResults[0]?.count).toBe(30)
  expect(verdict.endedAt).toBeNull()
})

it('a measurement with a long text costs as several', () => {
  const left = allowanceOf({})
  const answers: readonly Answer[] = [
    { kind: 'result', result: 1, value: '1' },
    { kind: 'result', result: [], value: '1'.repeat(400) },
    { kind: 'failure', message: '1'.repeat(200) },
    { kind: 'running', resumeAt: null },
  ]
  const costs = answers.map((answer) => {
    const before = left.measurements
    expect(countedMeasure(left, () => answer)({} as MeasurementTask)).toBe(answer)
    return before - left.measurements
  })
  expect(costs).toEqual([1, 3, 2, 1])
})

it('a list that is asked for every second ends the run early', () => {
  const series = Array.from({ length: 2000 }, (_, index) => index)
  const often = { interval: '10s', successCondition: 'len(result) > 0' }
  const m = { kind: 'constant', answer: series } as const
  // 8,891 characters are 45 measurements.
  const timeline = analysed(often, { measurements: 100 }, m)
  expect(codesOf(timeline)).toEqual(['too-many-measurements'])
  expect(timeline.moments.at(-1)?.world.runs[0]?.metricResults[0]?.count).toBe(2)
})

it('what is read again costs its values, and a replay its entries and ten turns', () => {
  const writes = Array.from({ length: 17 }, () => ({ at: '1m', abort: true }))
  const program = programOf({ script: writes })
  takeReread(program, [{ kind: 'Service' }, {}])
  expect(limits.rereads.most - program.allowance.rereads).toBe(3)
  expect(takeReplay(program, 5)).toBe(true)
  expect(limits.replays.most - program.allowance.replays).toBe(15)
  program.allowance.replays = 14
  expect(takeReplay(program, 5)).toBe(false)
  expect(objectionToInstant(program, at(1))).toMatchObject({
    code: 'too-many-replays',
    path: 'script',
  })
  takeReread({ ...program, valuesIn: () => limits.rereads.most }, [{}])
  expect(objectionToInstant(program, at(1))?.code).toBe('too-many-rereads')
})

it('a script of sixteen writes is not counted', () => {
  const program = programOf({ script: release })
  takeReread(program, [{ kind: 'Service' }, {}])
  expect(program.allowance).toEqual(allowanceOf({}))
})

const toAndFro = (entries: number): Scenario => {
  const writes = Array.from({ length: entries }, (_, index) =>
    index % 2 === 0 ? { at: '1m', abort: true } : { at: '1m', retry: true },
  )
  return scenarioOf({ script: [...release, ...writes] })
}

it('a few writes that take one another back have no effect', () => {
  const { script, end } = simulate(toAndFro(6))
  expect(end.reason).toBe('until')
  expect(script.slice(2).map(({ outcome }) => outcome)).toContain('withoutEffect')
})

it('thousands of them at one instant end the run before it', () => {
  const timeline = simulate(toAndFro(2000))
  expect(codesOf(timeline)).toEqual(['too-many-replays'])
  expect(timeline.end).toMatchObject({ at: timeline.moments.at(-1)?.at, reason: 'limit' })
  expect(timeline.end.at).toBeLessThan(60_000)
})

it.each([
  ['an image', (index: number) => ({ setImage: `app:v${index}` })],
  ['a patch', (index: number) => ({ patch: { spec: { replicas: index } } })],
  ['an apply', () => ({ deploy: true as const })],
])('%s again and again ends the run where too much is read again', (_, entryOf) => {
  const again = Array.from({ length: 50 }, (_, index) => ({ at: '1m', ...entryOf(index % 7) }))
  const scenario = scenarioOf({ script: [...release, ...again] })
  expect(simulate(scenario).end.reason).toBe('until')
  const timeline = simulate(scenario, { limits: { rereads: 1000 } })
  expect(codesOf(timeline)).toEqual(['too-many-rereads'])
  expect(timeline.end).toMatchObject({ reason: 'limit' })
  // The second run of a scenario that was prepared once is no other one.
  expect(simulate(scenario, { limits: { rereads: 1000 } }).end).toEqual(timeline.end)
})
