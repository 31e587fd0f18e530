import { describe, expect, it } from 'vitest'
import { formatTime, readTimeText } from '../../../../src/go/timeText.ts'
import type { Plan } from '../../../../src/plan/plan.ts'
import { blueGreen as rules } from '../../../../src/rollout/reconcilers/blueGreen/blueGreen.ts'
import type { RolloutStatus } from '../../../../src/rollout/status.ts'
import type { Scenario, ScriptEntry } from '../../../../src/simulation/scenario.ts'
import { simulate } from '../../../../src/simulation/simulate.ts'
import type { World } from '../../../../src/timeline/world.ts'
import type { JsonObject } from '../../../../src/units/json.ts'
import {
  at,
  blueGreen,
  condition,
  draftOf,
  ordersOf,
  passOf,
  promoted,
  replicaSet,
  type Standing,
  updating,
} from '../../given.ts'

const metadata = { labels: { role: 'x' } }
const role = { ...metadata, annotations: {} }

describe('the rules of blue-green', () => {
  it('an old ReplicaSet waits 30 s by default, after a switch and after an abort', () => {
    const { rollout } = blueGreen()
    expect(rules.scaleDownDelaySeconds(rollout)).toBe(30)
    expect(rules.abortScaleDownDelaySeconds(rollout)).toBe(30)
  })

  it('an update is complete when active and preview Service lead to it', () => {
    const pass = passOf(promoted(blueGreen()))
    const there = { activeSelector: 'v2', previewSelector: 'v2' }
    expect(rules.isComplete(pass, draftOf(pass, there))).toBe(true)
    expect(rules.isComplete(pass, draftOf(pass, { ...there, previewSelector: 'v1' }))).toBe(false)
    const alone = passOf(promoted(blueGreen({ previewService: '' })))
    expect(rules.isComplete(alone, draftOf(alone, { activeSelector: 'v2' }))).toBe(true)
  })

  it('it is available by the pods of its active ReplicaSet', () => {
    const pass = passOf(updating(blueGreen()))
    expect(rules.isAvailable(pass, draftOf(pass, { activeSelector: 'v1' }))).toBe(true)
    expect(rules.isAvailable(pass, draftOf(pass, { activeSelector: 'v2' }))).toBe(false)
  })

  it('progress is made by a selector', () => {
    const pass = passOf(updating(blueGreen()))
    const next = draftOf(pass, { previewSelector: 'v2' })
    expect(rules.hasProgressed(pass.prev, next)).toBe(true)
    expect(rules.hasProgressed(pass.prev, draftOf(pass))).toBe(false)
  })

  it('progress is made by the active selector, too', () => {
    const pass = passOf(updating(blueGreen()))
    expect(rules.hasProgressed(pass.prev, draftOf(pass, { activeSelector: 'v2' }))).toBe(true)
  })

  it('both Services refer to the ReplicaSet that they lead to', () => {
    const services = [
      { name: 'demo-active', hash: 'v8', managedBy: 'demo' },
      { name: 'demo-preview', hash: 'v9', managedBy: 'demo' },
      { name: 'demo-other', hash: 'v7', managedBy: 'demo' },
    ]
    const pass = passOf(updating(blueGreen(), { services }))
    const hashes = ['v7', 'v8', 'v9'].filter((hash) => rules.references(pass, hash))
    expect(hashes).toEqual(['v8', 'v9'])
  })

  it.each([
    [{ activeMetadata: metadata }, { updated: null, stable: role }],
    [{ previewMetadata: metadata }, { updated: role, stable: null }],
    [{}, { updated: null, stable: null }],
  ])('pods carry what their role has: %j', (fields, expected) => {
    expect(rules.roleMetadata(blueGreen(fields).rollout)).toEqual(expected)
  })

  it('another template begins an update', () => {
    const changed = (currentPodHash: string): boolean =>
      rules.hasChanged(passOf(updating(blueGreen(), { status: { currentPodHash } })))
    expect(['v1', 'v2', ''].map(changed)).toEqual([true, false, false])
  })

  it('an aborted ReplicaSet waits as long as the plan says', () => {
    const { rollout } = blueGreen({ abortScaleDownDelaySeconds: 7, scaleDownDelaySeconds: 8 })
    expect(rules.abortScaleDownDelaySeconds(rollout)).toBe(7)
    expect(rules.scaleDownDelaySeconds(rollout)).toBe(8)
  })

  it('a pause has no deadline once conditions know of it', () => {
    expect(rules.isIndefinite(passOf(updating(blueGreen())))).toBe(false)
    const conditions = [condition('Paused', 'True', 'RolloutPaused')]
    expect(rules.isIndefinite(passOf(updating(blueGreen(), { status: { conditions } })))).toBe(true)
  })
})

describe('what a Rollout with all its pods waits for', () => {
  const post = blueGreen({ postPromotionAnalysis: { templates: [{ templateName: 'check' }] } })
  const waits = (plan: Plan, run: RolloutStatus['postPromotionRun'] = null): string => {
    const state = updating(plan, { status: { activeSelector: 'v2', postPromotionRun: run } })
    return rules.waitingFor(state.spec, state.status)
  }
  const run = (status: 'Running' | 'Successful') => ({ name: 'a', status, message: '' }) as const
  const analysis = 'waiting for analysis to complete'
  const verification = 'waiting for post-promotion verification to complete'

  it('is the analysis after the switch until it is over, then the promotion', () => {
    expect([waits(post), waits(post, run('Running'))]).toEqual([analysis, analysis])
    expect(waits(post, run('Successful'))).toBe(verification)
  })

  it('is the promotion alone where nothing is analysed', () => {
    expect([waits(blueGreen()), waits(blueGreen(), run('Running'))]).toEqual([
      verification,
      verification,
    ])
  })
})

describe('a change of replicas', () => {
  const sized = blueGreen({}, { replicas: 8 })
  const asked = (more: Standing = {}) => {
    const pass = passOf(updating(sized, { status: { readyReplicas: 2 }, ...more }))
    const draft = draftOf(pass)
    return { pass, draft, outcome: rules.scaleOnly(pass, draft) }
  }

  it('resizes all ReplicaSets, and counts anew but for the ready pods', () => {
    const replicaSets = [replicaSet('v1', 4, { ready: 3, available: 3 }), replicaSet('v2', 0)]
    const status = { readyReplicas: 2, activeSelector: 'v1' }
    const { pass, draft, outcome } = asked({ replicaSets, status })
    expect(outcome).toBe('next')
    expect(ordersOf(pass)).toEqual(['scale v1 4→8', 'scale v2 0→8'])
    expect(draft).toMatchObject({ availableReplicas: 3, HPAReplicas: 4, readyReplicas: 2 })
  })

  it('is not answered without both Services, nor over what somebody else has written', () => {
    expect(asked({ services: [] }).outcome).toBe('end')
    const pass = passOf(updating(sized))
    pass.replicaSets = pass.replicaSets.map((one) => ({ ...one }))
    expect(rules.scaleOnly(pass, draftOf(pass))).toBe('failed')
  })
})

describe('the gate', () => {
  const byHand = blueGreen({ autoPromotionEnabled: false })
  const other = { reason: 'InconclusiveAnalysisRun', startTime: at(5) }
  const own = { reason: 'BlueGreenPause', startTime: at(40) }
  const gate = (plan: Plan, ...pauseConditions: (typeof own)[]) =>
    rules.gateOf(updating(plan, { status: { pauseConditions } }))

  it('is the pause before the switch, since its own condition', () => {
    expect(gate(byHand, other, own)).toEqual({ since: 40_000, step: null })
  })

  it('is none before it, nor where the Rollout promotes itself', () => {
    expect([gate(byHand), gate(byHand, other), gate(blueGreen(), own)]).toEqual([null, null, null])
  })
})

describe('the end of a pause', () => {
  it('is autoPromotionSeconds after its condition', () => {
    const timed = blueGreen({ autoPromotionSeconds: 30 })
    const status = {
      controllerPause: true,
      pauseConditions: [{ reason: 'BlueGreenPause', startTime: at(40) }],
    }
    expect(rules.pauseEndsAt(updating(timed, { status }))).toBe(70_000)
    expect(rules.pauseEndsAt(updating(timed))).toBeNull()
    const byHand = blueGreen({ autoPromotionEnabled: false })
    expect(rules.pauseEndsAt(updating(byHand, { status }))).toBeNull()
    const second = [
      { reason: 'InconclusiveAnalysisRun', startTime: at(5) },
      ...status.pauseConditions,
    ]
    const both = updating(timed, { status: { pauseConditions: second } })
    expect(rules.pauseEndsAt(both)).toBe(70_000)
  })
})

// Three replicas, pods that take 10 s, and an update at 1000 s from v2 to v3: what is there after so many seconds.
const START = 1000

function story(fields: JsonObject, script: readonly ScriptEntry[] = [], more = {}) {
  const later = script.map((entry) => ({
    ...entry,
    at: formatTime(START * 1000 + (readTimeText(entry.at) ?? 0)),
  }))
  const scenario: Scenario = {
    plan: blueGreen(fields, { replicas: 3, ...more }),
    pods: { startup: '10s' },
    script: [{ at: '0s', deploy: true }, { at: `${START}s`, setImage: 'app:v3' }, ...later],
    until: `${START + 300}s`,
  }
  const timeline = simulate(scenario)
  return (second: number): string => told(timeline.at(`${START + second}s`))
}

function told(world: World | null): string {
  if (world?.rollout == null) return 'nothing'
  const { status, replicaSets, services } = world.rollout
  const pods = replicaSets.map((one) => `${one.hash} ${one.available}/${one.want}`).join(' ')
  const active = services.find(({ name }) => name === 'demo-active')?.hash
  return `${status.phase}, active ${active}, ${pods}`
}

describe('an update', () => {
  it('switches when the pods are there, and keeps the old ones for 30 s', () => {
    const then = story({})
    expect([0, 9, 10, 39, 40].map(then)).toEqual([
      'Progressing, active v2, v2 3/3 v3 0/3',
      'Progressing, active v2, v2 3/3 v3 0/3',
      'Healthy, active v3, v2 3/3 v3 3/3',
      'Healthy, active v3, v2 3/3 v3 3/3',
      'Healthy, active v3, v2 0/0 v3 3/3',
    ])
  })

  it('that is promoted by hand waits for it', () => {
    const then = story({ autoPromotionEnabled: false }, [{ at: '100s', promote: true }])
    expect([10, 99, 100, 129, 130].map(then)).toEqual([
      'Paused, active v2, v2 3/3 v3 3/3',
      'Paused, active v2, v2 3/3 v3 3/3',
      'Healthy, active v3, v2 3/3 v3 3/3',
      'Healthy, active v3, v2 3/3 v3 3/3',
      'Healthy, active v3, v2 0/0 v3 3/3',
    ])
  })

  it('that is promoted by time is not shortened by a promote: its time begins anew', () => {
    const then = story({ autoPromotionSeconds: 30 }, [{ at: '20s', promote: true }])
    expect([40, 49, 50].map((second) => then(second).split(', v')[0])).toEqual([
      'Paused, active v2',
      'Paused, active v2',
      'Healthy, active v3',
    ])
  })

  it('with a small preview is scaled up after the pause, and switched then', () => {
    const small = { previewReplicaCount: 1, autoPromotionEnabled: false }
    const then = story(small, [{ at: '1m', promote: true }])
    expect([0, 10, 60, 70, 100].map(then)).toEqual([
      'Progressing, active v2, v2 3/3 v3 0/1',
      'Paused, active v2, v2 3/3 v3 1/1',
      'Progressing, active v2, v2 3/3 v3 1/3',
      'Healthy, active v3, v2 3/3 v3 3/3',
      'Healthy, active v3, v2 0/0 v3 3/3',
    ])
  })

  it('that is aborted keeps the new pods for 30 s, and starts them again with a retry', () => {
    const script = [
      { at: '50s', abort: true },
      { at: '100s', retry: true },
    ] as const
    const then = story({ autoPromotionEnabled: false }, script)
    expect([50, 79, 80, 100, 110].map(then)).toEqual([
      'Degraded, active v2, v2 3/3 v3 3/3',
      'Degraded, active v2, v2 3/3 v3 3/3',
      'Degraded, active v2, v2 3/3 v3 0/0',
      'Progressing, active v2, v2 3/3 v3 0/3',
      'Paused, active v2, v2 3/3 v3 3/3',
    ])
  })

  it('that is undone while the old pods are there goes back at once', () => {
    const then = story({}, [{ at: '20s', undo: true }])
    expect([20, 49, 50].map(then)).toEqual([
      'Healthy, active v2, v2 3/3 v3 3/3',
      'Healthy, active v2, v2 3/3 v3 3/3',
      'Healthy, active v2, v2 3/3 v3 0/0',
    ])
  })

  it('that is overtaken by another leaves its pods for 30 s', () => {
    const then = story({}, [{ at: '5s', setImage: 'app:v4' }])
    expect([5, 14, 15, 35, 45].map(then)).toEqual([
      'Progressing, active v2, v2 3/3 v3 0/3 v4 0/3',
      'Progressing, active v2, v2 3/3 v3 3/3 v4 0/3',
      'Healthy, active v4, v2 3/3 v3 3/3 v4 3/3',
      'Healthy, active v4, v2 3/3 v3 0/0 v4 3/3',
      'Healthy, active v4, v2 0/0 v3 0/0 v4 3/3',
    ])
  })

  it('that is scaled afterwards scales the old pods, too, until they go', () => {
    const then = story({}, [{ at: '20s', scale: 5 }])
    expect([20, 30, 40].map((second) => then(second).split(', ')[2])).toEqual([
      'v2 3/5 v3 3/5',
      'v2 5/5 v3 5/5',
      'v2 0/0 v3 5/5',
    ])
  })
})
