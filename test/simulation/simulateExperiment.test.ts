import { describe, expect, it } from 'vitest'
import { readExperiment } from '../../src/manifest/readExperiment.ts'
import type { ExperimentScenario } from '../../src/simulation/experimentScenario.ts'
import { simulateExperiment } from '../../src/simulation/simulateExperiment.ts'
import { snapshotAt } from '../../src/timeline/snapshot.ts'
import type { JsonObject } from '../../src/units/json.ts'
import { getExperiment } from '../../src/views/commands/getExperiment.ts'
import { experiment, template } from '../manifest/given.ts'

// One pod that takes 8 s to start, five minutes long, and a run that measures every minute.
const minutely = template('t', {
  interval: '1m',
  failureLimit: 1,
  successCondition: 'result > 0.9',
})
const check = { name: 'check', templateName: 't' }
const objects = (spec: JsonObject = {}): readonly JsonObject[] => [
  experiment('ab', [check], { duration: '5m', ...spec }),
  minutely,
]
const ran = (spec: JsonObject = {}, more: Partial<ExperimentScenario> = {}) =>
  simulateExperiment({
    experiment: readExperiment(objects(spec)),
    pods: { startup: '8s' },
    metrics: { t: 1 },
    ...more,
  })
const pods = (timeline: ReturnType<typeof ran>): readonly string[] => {
  let last = -1
  return timeline.moments.flatMap(({ at, world }) => {
    const want = world.experiments[0]?.replicaSets[0]?.want ?? 0
    if (want === last) return []
    last = want
    return [`${at / 1000}s ${want}`]
  })
}

describe('an Experiment that stands alone', () => {
  it('lasts so long from when its pods are available, and its pods 30 s more', () => {
    const timeline = ran()
    expect(timeline.diagnostics).toEqual([])
    expect(timeline.end).toMatchObject({ phase: 'Successful', reason: 'until', at: 1_800_000 })
    expect(timeline.experiment?.availableAt).toBe(8000)
    expect(timeline.endedAt).toBe(308_000)
    expect(pods(timeline)).toEqual(['0s 1', '338s 0'])
    expect(timeline.at('2m')?.rollout).toBeNull()
    expect(timeline.at('2m')?.runs.map(({ name, phase }) => `${name} ${phase}`)).toEqual([
      'ab-check Running',
    ])
  })

  it('ends with its analysis, in its words', () => {
    const { end, endedAt } = ran(
      {},
      {
        metrics: {
          t: [
            ['0s', 1],
            ['2m', 0],
          ],
        },
      },
    )
    // Measured at 8 s, 68 s and so on: the second failure is at 188 s.
    expect(endedAt).toBe(188_000)
    expect(end).toMatchObject({
      phase: 'Failed',
      message: 'Metric "t" assessed Failed due to failed (2) > failureLimit (1)',
    })
  })

  it('scales down at once, later, or after the delay that a periodic pass finds over', () => {
    expect(pods(ran({ scaleDownDelaySeconds: 0 }))).toEqual(['0s 1', '308s 0'])
    expect(pods(ran({ scaleDownDelaySeconds: 120 }))).toEqual(['0s 1', '428s 0'])
    // It asks for no wake-up that is further off than a resync period: the pass at 900 s does.
    const late = ran({ scaleDownDelaySeconds: 1000 }, { until: '1h' })
    expect(pods(late)).toEqual(['0s 1', '1308s 0'])
  })

  it('fails when its pods are not there in time', () => {
    const { end, endedAt } = ran({ progressDeadlineSeconds: 60 }, { pods: { failing: ['web:2'] } })
    expect(endedAt).toBe(60_000)
    expect(end).toMatchObject({
      phase: 'Failed',
      message: "Template 'canary' exceeded its progressDeadlineSeconds (60)",
    })
  })

  it('ends when somebody terminates it, once', () => {
    const script = [
      { at: '2m', terminate: true },
      { at: '3m', terminate: true },
    ] as const
    const timeline = ran({ duration: '' }, { script })
    expect(timeline.endedAt).toBe(120_000)
    expect(timeline.script).toEqual([
      { at: 120_000, entry: script[0], outcome: 'accepted', why: '' },
      {
        at: 180_000,
        entry: script[1],
        outcome: 'withoutEffect',
        why: 'the Experiment is over already',
      },
    ])
    expect(timeline.moments.find(({ at }) => at === 120_000)?.actions).toEqual([script[0]])
    expect(ran({ terminate: true }).endedAt).toBe(0)
  })

  it('plays what a template comes to that is only assumed', () => {
    const [alone] = objects()
    const timeline = simulateExperiment({
      experiment: readExperiment([alone], { missing: 'assume' }),
      analyses: { t: { after: '1m', phase: 'Failed' } },
      pods: { startup: '8s' },
    })
    expect(timeline.diagnostics.map(({ code }) => code)).toEqual(['assumed'])
    expect([timeline.end.phase, timeline.endedAt]).toEqual(['Failed', 68_000])
  })

  it('finds keys of Secrets, and is told names that match nothing', () => {
    const secret = { name: 'token', valueFrom: { secretKeyRef: { name: 'keys', key: 'k' } } }
    const closed = template('t', {}, [secret])
    const reading = readExperiment([experiment('ab', [check]), closed])
    const play = (secrets: NonNullable<ExperimentScenario['secrets']>) =>
      simulateExperiment({ experiment: reading, metrics: { t: 1, u: 1 }, secrets })
    expect(play({ keys: { k: 'x' } }).end.phase).toBe('Running')
    const { end, diagnostics } = play({})
    expect(end.message).toContain('secrets "keys" not found')
    expect(diagnostics.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'matches-nothing metrics["u"]',
    ])
  })

  it('is printed as kubectl argo rollouts get experiment prints it', () => {
    const timeline = ran()
    const { stdout } = getExperiment(snapshotAt(timeline, '1m'), {
      name: 'ab',
      namespace: 'default',
    })
    expect(stdout).toMatch(/^Name: +ab\nNamespace: +default\nStatus: +◌ Running\n/)
    expect(stdout).toContain('ab-check')
    expect(stdout).toContain('web:2')
  })

  it('is played as an older controller does it', () => {
    const labels = { app: 'web' }
    const containers = [{ name: 'web', image: 'web:2', ports: [{ containerPort: 80 }] }]
    const template = { metadata: { labels }, spec: { containers } }
    const templates = [{ name: 'a', service: {}, selector: { matchLabels: labels }, template }]
    const last = (controller: NonNullable<ExperimentScenario['controller']>) =>
      ran({ templates }, { controller })
        .moments.find(({ at }) => at === 338_000)
        ?.effects.map(({ kind }) => kind)
    // The Service goes once no pod is available; until v1.8 it went in the pass that scales to 0.
    expect(last('v1.10')).toEqual(['scaleReplicaSet', 'recordEvent', 'deleteService'])
    expect(last('v1.8')).toEqual(['scaleReplicaSet', 'deleteService', 'recordEvent'])
  })
})

describe('a scenario for an Experiment that cannot be run', () => {
  it('tells what is wrong with the reading', () => {
    const timeline = ran({ templates: 'none' })
    expect(timeline.end).toMatchObject({ reason: 'refused', phase: '' })
    expect(timeline.experiment).toBeNull()
    expect(timeline.moments).toEqual([])
    expect(timeline.diagnostics.length).toBeGreaterThan(0)
  })

  it('tells everything that is wrong with it at once', () => {
    const scenario = {
      experiment: readExperiment(objects()),
      script: [{ at: 90, terminate: true }],
      untill: '5m',
      until: 'noon',
      pods: { startup: 8 },
      controller: 'v0.1',
    }
    const { diagnostics } = simulateExperiment(scenario as unknown as ExperimentScenario)
    expect(diagnostics.map(({ path, code }) => `${path} ${code}`).sort()).toEqual([
      'controller no-such-controller',
      'pods.startup not-a-time',
      'script[0].at not-a-time',
      'until not-a-time',
      'untill unknown-key',
    ])
  })

  it('tells of an entry that does nothing', () => {
    const script = [{ at: '1m', terminate: false }] as unknown as ExperimentScenario['script']
    const { diagnostics } = ran({}, { ...(script && { script }) })
    expect(diagnostics.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'script[0] not-one-verb',
    ])
  })
})
