import { describe, expect, it } from 'vitest'
import { admitManifests } from '../../src/manifest/read.ts'
import { restsAt } from '../../src/rollout/restsAt.ts'
import type { RolloutState } from '../../src/rollout/state.ts'
import type { PluginStatus } from '../../src/rollout/status.ts'
import { reconcile } from '../../src/rollout/transition.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import { instant } from '../../src/units/time.ts'
import { canary } from '../manifest/given.ts'

const rollout = canary(
  { steps: [{ setWeight: 34 }, { pause: { duration: '60s' } }] },
  { progressDeadlineSeconds: 300 },
)
const { plan } = admitManifests([rollout], { templateNames: 'imageTag' })
if (plan === null) throw new Error('no plan')
const timeline = simulate({ plan, script: [{ at: '10s', setImage: 'app:v2' }], until: '40s' })
const paused = timeline.at('30s')?.rollout as RolloutState

describe('a rollout that rests in a timed pause', () => {
  it('rests until the pause is over', () => {
    expect(paused.status.phase).toBe('Paused')
    expect([15, 40, 69].map((second) => restsAt(paused, instant(second * 1000)))).toEqual([
      true,
      true,
      true,
    ])
    expect(restsAt(paused, instant(70_000))).toBe(false)
  })

  it('is left as it is by a pass at any instant until then', () => {
    for (const second of [15, 40, 69]) {
      const { state, orders } = reconcile(paused, instant(second * 1000))
      expect(orders).toEqual([])
      expect(state.status).toBe(paused.status)
      expect(state.wakeAsked).toBe(paused.wakeAsked)
    }
  })

  it('is moved by the pass at the first instant after it', () => {
    expect(reconcile(paused, instant(70_000)).state.rests).toBe(false)
  })
})

it('nothing rests while a restart is asked for, weights are verified, or the last pass did something', () => {
  const at = instant(20_000)
  expect(restsAt({ ...paused, rests: false }, at)).toBe(false)
  const restartAt = instant(15_000)
  expect(restsAt({ ...paused, spec: { ...paused.spec, restartAt } }, at)).toBe(false)
  const router = { ...paused.router, verification: 'observed' } as const
  expect(restsAt({ ...paused, router }, at)).toBe(false)
})

// The same without its pause, and without a wake-up that was asked for.
const free: RolloutState = {
  ...paused,
  wakeAsked: null,
  status: { ...paused.status, pauseConditions: [] },
}
const restsUntil = (state: RolloutState, second: number): void => {
  expect(restsAt(state, instant(second * 1000 - 2))).toBe(true)
  expect(restsAt(state, instant(second * 1000))).toBe(false)
}

describe('a rollout that rests', () => {
  it('does not where the last pass failed, has ordered something, or asks for another', () => {
    const at = instant(20_000)
    expect(restsAt({ ...paused, failure: 'no' }, at)).toBe(false)
    expect(restsAt({ ...paused, ordered: true }, at)).toBe(false)
    expect(restsAt({ ...paused, asksAgain: true }, at)).toBe(false)
  })

  it('rests until it asked to be woken', () => {
    const asked = { ...free, wakeAsked: instant(50_000) }
    expect(restsAt(asked, instant(49_999))).toBe(true)
    expect([50_000, 50_001].map((ms) => restsAt(asked, instant(ms)))).toEqual([false, false])
  })

  it('does not rest at a deadline, nor in the pass that begins at it', () => {
    const [first = expect.unreachable()] = free.replicaSets
    const due = (now: number, deadline: number, at: number): boolean => {
      const replicaSets = [{ ...first, scaleDownAt: instant(deadline) }]
      return restsAt({ ...free, now: instant(now), replicaSets }, instant(at))
    }
    expect([due(60_000, 60_000, 61_000), due(60_000, 59_999, 61_000)]).toEqual([false, true])
    expect([due(60_000, 62_000, 61_999), due(60_000, 62_000, 61_998)]).toEqual([false, true])
  })

  it('rests until a ReplicaSet is due to be scaled down, and 900 s before that', () => {
    const due = (second: number): RolloutState => {
      const [first, ...others] = free.replicaSets
      if (first === undefined) throw new Error('no ReplicaSet')
      const scaleDownAt = instant(second * 1000)
      return { ...free, replicaSets: [...others, { ...first, scaleDownAt }] }
    }
    restsUntil(due(50), 50)
    restsUntil(due(1000), 100)
    expect(restsAt(due(5), instant(60_000))).toBe(true)
  })

  it('rests until the progress deadline is a second away', () => {
    const { lastUpdateTime } =
      free.status.conditions.find(({ type }) => type === 'Progressing') ?? expect.unreachable()
    restsUntil(free, lastUpdateTime / 1000 + 299)
    expect(restsAt(free, instant(lastUpdateTime + 300_000))).toBe(false)
    const bare = { ...free, status: { ...free.status, conditions: [] } }
    expect(restsAt(bare, instant(lastUpdateTime + 300_000))).toBe(true)
  })

  it('rests until its pause is over, whether or not it asked to be woken', () => {
    restsUntil({ ...paused, wakeAsked: null }, 70)
    expect(
      restsAt({ ...paused, status: { ...paused.status, pauseConditions: [] } }, instant(69_000)),
    ).toBe(true)
  })

  it('rests for a person', () => {
    const { spec } = paused
    const { strategy } = spec
    if (strategy.kind !== 'canary') throw new Error('no canary')
    const steps = strategy.steps.map((step) =>
      step.pause === null ? step : { ...step, pause: { seconds: null, written: null } },
    )
    const waiting = {
      ...paused,
      wakeAsked: null,
      spec: { ...spec, strategy: { ...strategy, steps } },
    }
    expect(restsAt(waiting, instant(200_000))).toBe(true)
  })

  it('never rests while a plugin runs', () => {
    const plugin: PluginStatus = {
      ...{ index: 0, name: 'org/bake', operation: 'Run', phase: 'Running', message: '' },
      ...{ startedAt: null, updatedAt: null },
    }
    const status = { ...free.status, pluginStatuses: [plugin] }
    expect(restsAt({ ...free, status }, instant(40_000))).toBe(false)
    expect(restsAt(free, instant(40_000))).toBe(true)
  })

  it('rests at the very instant of its last pass, whatever is due', () => {
    const router = { ...free.router, verification: 'observed' } as const
    expect(restsAt({ ...free, router }, free.now)).toBe(true)
  })
})
