import { describe, expect, it } from 'vitest'
import { admitManifests } from '../../src/manifest/read.ts'
import { createSimulation } from '../../src/shell/simulation.ts'
import type { ScriptAction } from '../../src/simulation/scenario.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import type { Diagnostic } from '../../src/units/diagnostic.ts'
import { blueGreen, canary, service, template } from '../manifest/given.ts'

const rollout = canary({ steps: [{ setWeight: 34 }, { pause: {} }] })
const { plan } = admitManifests([rollout], { templateNames: 'imageTag' })
if (plan === null) throw new Error('no plan')

describe('a simulation that is told step by step', () => {
  it('comes to the same timeline as one that is run at once', () => {
    const script = [
      { at: '10s', setImage: 'app:v2' },
      { at: '40s', promote: true },
    ]
    const live = createSimulation({ plan, script, until: '100s' })
    live.advance('15s')
    live.advance('30s')
    const told = live.run()
    expect(JSON.stringify(told)).toBe(JSON.stringify(simulate({ plan, script, until: '100s' })))
  })

  it('tells phases and steps as they change, and the end', () => {
    const live = createSimulation({
      plan,
      script: [{ at: '10s', setImage: 'app:v2' }],
      until: '1m',
    })
    const heard: string[] = []
    live.on('phase', ({ at, phase }) => heard.push(`${at / 1000}s ${phase}`))
    live.on('step', ({ at, index }) => heard.push(`${at / 1000}s step ${index}`))
    live.on('end', ({ reason }) => heard.push(reason))
    live.run()
    expect(heard).toEqual(['0s step 2', '0s Healthy', '10s step 1', '10s Paused', 'until'])
  })

  it('does what it is told with a warning where that is not what it seems to be', () => {
    const live = createSimulation({ plan, script: [], until: '1m' })
    live.advance('10s')
    const { diagnostics, answer } = live.apply({ patch: { spec: { replica: 3 } } })
    expect(diagnostics).toMatchObject([
      { code: 'unknown-field', severity: 'warning', path: 'patch.spec.replica' },
    ])
    expect(answer?.outcome).toBe('withoutEffect')
    expect(live.apply({ setImage: 'app:v2' }).diagnostics).toEqual([])
  })

  it('stops before a moment too many, and says so whatever is asked of it then', () => {
    const script = [
      { at: '10s', setImage: 'app:v2' },
      { at: '40s', promote: true },
    ]
    const live = createSimulation({ plan, script, until: '100s' }, { limits: { moments: 2 } })
    expect(live.advance('30s')).toEqual([])
    const told = [{ code: 'too-many-moments', severity: 'error' }]
    expect(live.advance('30s')).toMatchObject(told)
    expect(live.apply({ abort: true })).toMatchObject({ diagnostics: told, answer: null })
    const timeline = live.run()
    expect(timeline.end).toMatchObject({ at: 30_000, reason: 'limit', phase: 'Paused' })
    expect(timeline.diagnostics).toMatchObject(told)
    expect(timeline.moments).toHaveLength(2)
  })

  it('does what it is told at the instant that it has reached', () => {
    const live = createSimulation({ plan, until: '1m' })
    live.advance('10s')
    live.apply({ setImage: 'app:v2' })
    expect(live.world().rollout?.status.phase).toBe('Paused')
    live.advance('5s')
    live.apply({ promote: true })
    expect(live.run().end).toMatchObject({ phase: 'Healthy', reason: 'until' })
    expect(live.world().rollout?.status.stableRS).toBe('v2')
  })

  it('keeps one moment an instant, with all that was done and ordered in it', () => {
    const live = createSimulation({
      plan,
      script: [{ at: '10s', setImage: 'app:v2' }],
      until: '1m',
    })
    const told: number[] = []
    live.on('moment', ({ actions }) => told.push(actions.length))
    live.advance('10s')
    const settled = live.timeline().moments.at(-1)
    live.apply({ promote: true })
    const { moments } = live.run()
    expect(moments.map(({ at }) => at)).toEqual([...new Set(moments.map(({ at }) => at))])
    const joined = moments.find(({ at }) => at === 10_000)
    expect(joined?.actions).toEqual([
      { at: '10s', setImage: 'app:v2' },
      { at: '10s', promote: true },
    ])
    const before = settled?.effects ?? []
    expect(joined?.effects.slice(0, before.length)).toEqual(before)
    expect(joined?.effects.length).toBeGreaterThan(before.length)
    expect(joined?.world.rollout?.status.phase).toBe('Healthy')
    // The instant is told without the promotion first, then whole.
    expect(told).toEqual([1, 1, 2])
  })

  it('does what a handler does at the instant that it is told of, and tells it afterwards', () => {
    const live = createSimulation({
      plan,
      script: [{ at: '10s', setImage: 'app:v2' }],
      until: '1m',
    })
    const heard: string[] = []
    live.on('phase', ({ at, phase }) => {
      heard.push(`${at / 1000}s ${phase}, now ${live.now() / 1000}s`)
      if (phase !== 'Paused') return
      const { answer } = live.apply({ promote: true })
      heard.push(`${answer?.outcome} at ${(answer?.at ?? 0) / 1000}s`)
    })
    live.on('moment', ({ at }) => heard.push(`moment ${at / 1000}s`))
    live.advance('10s')
    expect(heard).toEqual([
      '0s Healthy, now 0s',
      'moment 0s',
      '10s Paused, now 10s',
      'accepted at 10s',
      'moment 10s',
      '10s Healthy, now 10s',
      'moment 10s',
    ])
    const times = live.run().moments.map(({ at }) => at)
    expect(times.toSorted((a, b) => a - b)).toEqual(times)
    expect(live.timeline().script.map(({ outcome }) => outcome)).toEqual(Array(3).fill('accepted'))
  })

  it('checks what it is given like a script, all of it at once, and does nothing then', () => {
    const live = createSimulation({ plan, until: '1m' })
    const said = (diagnostics: readonly Diagnostic[]) =>
      diagnostics.map(({ code, path, hint }) => `${code} ${path}: ${hint}`)
    const wrong = { setImag: 'app:v2', scale: Number.NaN } as unknown as ScriptAction
    const { diagnostics, answer } = live.apply(wrong)
    expect(answer).toBeNull()
    expect(said(diagnostics).map((line) => line.split(': ')[0])).toEqual([
      'unknown-key setImag',
      'not-an-int32 scale',
      'not-one-verb ',
    ])
    expect(said(live.advance('soon'))).toEqual([
      `not-a-time time: Write a Go duration, such as '90s' or '1h30m'.`,
    ])
    expect(live.now()).toBe(0)
    expect(live.advance('2m')).toEqual([])
    expect(said(live.advance('1s'))).toEqual([
      'simulation-over time: Give the scenario a later until.',
    ])
  })

  it('answers what became of an action', () => {
    const live = createSimulation({ plan, until: '1m' })
    live.advance('10s')
    expect(live.apply({ abort: true })).toEqual({
      diagnostics: [],
      answer: {
        at: 10_000,
        entry: { at: '10s', abort: true },
        outcome: 'withoutEffect',
        why: 'there is no update to abort: the newest revision is the stable one',
      },
    })
    expect(live.apply({ undo: true }).answer?.outcome).toBe('refused')
  })

  it('says what is wrong with a scenario, and stands still', () => {
    const live = createSimulation({ plan, script: [{ at: 'soon', abort: true }] })
    expect(live.diagnostics.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'not-a-time script[0].at',
    ])
    expect(live.apply({ abort: true }).diagnostics).toBe(live.diagnostics)
    expect(live.advance('1s')).toBe(live.diagnostics)
    expect(live.run()).toMatchObject({ moments: [], end: { reason: 'refused' } })
  })

  it('stops at a livelock as a run at once does, and goes on once somebody has mended it', () => {
    const post = { templates: [{ templateName: 'check' }] }
    const strategy = { activeService: 'demo-active', postPromotionAnalysis: post }
    const metric = { successCondition: 'result > 0.95', failureCondition: 'result < 0.9', count: 1 }
    const manifests = [blueGreen(strategy), service('demo-active'), template('check', metric)]
    const other = admitManifests(manifests, { templateNames: 'imageTag' }).plan
    if (other === null) throw new Error('no plan')
    const script = [{ at: '30s', setImage: 'app:v2' }]
    const pods = { startup: '5s' }
    const scenario = { plan: other, pods, metrics: { check: [['0s', 0.92]] as const }, script }
    const live = createSimulation(scenario)
    expect(JSON.stringify(live.run())).toBe(JSON.stringify(simulate(scenario)))
    live.apply({ promoteFull: true })
    live.advance('1m')
    expect(live.timeline()).toMatchObject({
      end: { at: 95_000, phase: 'Healthy', reason: 'until' },
      diagnostics: [],
    })
  })
})
