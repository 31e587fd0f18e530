import { describe, expect, it } from 'vitest'
import { formatTime, readTimeText } from '../../../../src/go/timeText.ts'
import { blueGreen as rules } from '../../../../src/rollout/reconcilers/blueGreen/blueGreen.ts'
import type { Scenario, ScriptEntry } from '../../../../src/simulation/scenario.ts'
import { simulate } from '../../../../src/simulation/simulate.ts'
import type { World } from '../../../../src/timeline/world.ts'
import type { JsonObject } from '../../../../src/units/json.ts'
import {
  blueGreen,
  condition,
  draftOf,
  passOf,
  pausedSince,
  promoted,
  updating,
} from '../../given.ts'

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

  it('a pause has no deadline once conditions know of it', () => {
    expect(rules.isIndefinite(passOf(updating(blueGreen())))).toBe(false)
    const conditions = [condition('Paused', 'True', 'RolloutPaused')]
    expect(rules.isIndefinite(passOf(updating(blueGreen(), { status: { conditions } })))).toBe(true)
  })
})

describe('the end of a pause', () => {
  it('is autoPromotionSeconds after its condition', () => {
    const timed = blueGreen({ autoPromotionSeconds: 30 })
    const status = pausedSince(40, 'BlueGreenPause')
    expect(rules.pauseEndsAt(updating(timed, { status }))).toBe(70_000)
    expect(rules.pauseEndsAt(updating(timed))).toBeNull()
    const byHand = blueGreen({ autoPromotionEnabled: false })
    expect(rules.pauseEndsAt(updating(byHand, { status }))).toBeNull()
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
