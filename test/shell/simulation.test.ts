import { describe, expect, it } from 'vitest'
import { admitManifests } from '../../src/manifest/read.ts'
import { createSimulation } from '../../src/shell/simulation.ts'
import { simulate } from '../../src/simulation/simulate.ts'
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

  it('says what is wrong with a scenario, and stands still', () => {
    const live = createSimulation({ plan, script: [{ at: 'soon', abort: true }] })
    expect(live.diagnostics.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'not-a-time script[0].at',
    ])
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
