import { describe, expect, it } from 'vitest'
import { admitManifests } from '../../src/manifest/read.ts'
import { restsAt } from '../../src/rollout/restsAt.ts'
import type { RolloutState } from '../../src/rollout/state.ts'
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
