import { describe, expect, it } from 'vitest'
import { stepPlugins, withPlugins } from '../../../src/simulation/controllers/stepPlugins.ts'
import type { PluginPlan } from '../../../src/simulation/plugins.ts'
import { blueGreen, canary, updating } from '../../rollout/given.ts'
import { at, nowOf } from '../given.ts'

const state = updating(canary({ steps: [{ plugin: { name: 'bake' } }, { setWeight: 50 }] }))
const ran = { index: 0, name: 'bake', message: '' } as const
const called = (phase: 'Running' | 'Failed') => ({
  ...state,
  status: { ...state.status, pluginStatuses: [{ ...ran, operation: 'Run' as const, phase }] },
})
const plan: PluginPlan = { bake: { after: 5000, phase: 'Failed', message: 'too warm' } }

describe('a step plugin', () => {
  it('runs until its time has come', () => {
    const asked = withPlugins(plan, called('Running'), at(100))
    expect(asked.plugins).toEqual([
      { stepIndex: 0, phase: 'Running', message: '', startedAt: at(100) },
    ])
    expect(withPlugins(plan, asked, at(104))).toBe(asked)
    expect(withPlugins(plan, asked, at(105)).plugins).toEqual([
      { stepIndex: 0, phase: 'Failed', message: 'too warm', startedAt: at(100) },
    ])
  })

  it('starts its time when it is called, not when its step might have begun', () => {
    const early = withPlugins(plan, state, at(10))
    expect(withPlugins(plan, early, at(100)).plugins[0]?.startedAt).toBe(at(100))
  })

  it('runs anew where it is called again', () => {
    const failed = withPlugins(plan, withPlugins(plan, called('Running'), at(100)), at(105))
    expect(failed.plugins[0]?.phase).toBe('Failed')
    const retried = { ...called('Failed'), plugins: failed.plugins }
    expect(withPlugins(plan, retried, at(200)).plugins[0]).toMatchObject({
      phase: 'Running',
      startedAt: at(200),
    })
  })

  it('that the scenario does not name succeeds at once', () => {
    expect(withPlugins({}, state, at(100)).plugins[0]?.phase).toBe('Successful')
  })

  it('is asked only when its step is the current one', () => {
    const next = { ...state, status: { ...state.status, currentStepIndex: 1 } }
    expect(withPlugins(plan, next, at(100))).toBe(next)
    const other = updating(blueGreen())
    expect(withPlugins(plan, other, at(100))).toBe(other)
  })
})

it('plugins have their turn once: what they have said they do not say again', () => {
  const plugins = { bake: { after: 5, phase: 'Failed' } } as const
  const now = nowOf({ rollout: called('Running') }, 100, { plugins })
  expect(stepPlugins.play(now)).toBe(true)
  expect(now.rollout?.plugins).toMatchObject([{ phase: 'Running' }])
  expect(stepPlugins.play(now)).toBe(false)
  expect(stepPlugins.play(nowOf({}, 100, { plugins }))).toBe(false)
})
