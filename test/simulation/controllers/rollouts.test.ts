import { describe, expect, it } from 'vitest'
import { rollouts } from '../../../src/simulation/controllers/rollouts.ts'
import { begin, metric } from '../../analysis/given.ts'
import { canary, run, updating } from '../../rollout/given.ts'
import { at, nowOf, planOf, simulated } from '../given.ts'

describe('the Rollout’s controller', () => {
  const paused = simulated({ script: [{ at: '30s', setImage: 'app:v2' }] }).at('40s')
  if (paused === null) throw new Error('a canary pauses')

  it('passes over a Rollout until it rests', () => {
    const now = nowOf({ rollout: updating(canary()) }, 100)
    let rounds = 0
    while (rollouts.play(now)) rounds++
    expect(rounds).toBeGreaterThan(0)
    expect(now.rollout?.rests).toBe(true)
    expect(now.orders.some(({ kind }) => kind === 'scaleReplicaSet')).toBe(true)
  })

  it('does nothing to one that rests, but asks for the same wake-up', () => {
    const now = nowOf({ ...paused, wakes: [] }, 41)
    expect(rollouts.play(now)).toBe(false)
    expect(now.rollout).toBe(paused.rollout)
    // The pause of 30 s began at 35.
    expect(now.wakes).toEqual([{ kind: 'Rollout', name: 'demo', at: at(65) }])
  })

  it('has nothing to do before one is applied', () => {
    expect(rollouts.play(nowOf({}, 0))).toBe(false)
  })
})

describe('of others the Rollout sees', () => {
  it('what its AnalysisRuns have come to', () => {
    const rollout = updating(canary(), { analysisRuns: [run('a'), run('b')] })
    const ended = { ...begin([metric('m')]), name: 'b', message: 'bad' }
    const runs = [{ ...ended, phase: 'Failed' as const }]
    const now = nowOf({ rollout, runs }, 100)
    now.hasNews = true
    rollouts.play(now)
    expect(now.rollout?.analysisRuns).toMatchObject([
      { name: 'a', phase: 'Running' },
      { name: 'b', phase: 'Failed', message: 'bad' },
    ])
    expect(now.hasNews).toBe(false)
  })

  it('how its Experiments are doing', () => {
    const templates = [{ name: 'canary', specRef: 'canary', service: { name: 'x' } }]
    const plan = planOf({ steps: [{ experiment: { templates } }] })
    const world = simulated({ plan, script: [{ at: '30s', setImage: 'app:v2' }] }).at('40s')
    expect(world?.rollout?.experiments).toMatchObject([
      { phase: 'Running', templates: [{ name: 'canary' }] },
    ])
    const experiments = world?.experiments.map((one) => ({ ...one, message: 'new' })) ?? []
    const now = nowOf({ ...world, experiments }, 41)
    now.hasNews = true
    rollouts.play(now)
    expect(now.rollout?.experiments).toMatchObject([{ phase: 'Running', message: 'new' }])
  })

  it('nothing that is not new', () => {
    const rollout = {
      ...updating(canary(), { analysisRuns: [run('a')] }),
      rests: true,
      now: at(100),
    }
    const runs = [{ ...begin([metric('m')]), name: 'a', phase: 'Running' as const }]
    const now = nowOf({ rollout, runs }, 100)
    now.hasNews = true
    expect(rollouts.play(now)).toBe(false)
    expect(now.rollout).toBe(rollout)
  })
})
