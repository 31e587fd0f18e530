import { describe, expect, it } from 'vitest'
import type { PluginStatus } from '../../../src/rollout/status.ts'
import { stepPlugins, withPlugins } from '../../../src/simulation/controllers/stepPlugins.ts'
import type { PluginPlan } from '../../../src/simulation/plugins.ts'
import { blueGreen, canary, updating } from '../../rollout/given.ts'
import { at, nowOf } from '../given.ts'

const rollout = canary({ steps: [{ plugin: { name: 'bake' } }, { setWeight: 50 }] })
const state = updating(rollout)
const plan: PluginPlan = { bake: { after: 5000, phase: 'Failed', message: 'too warm' } }

/** Its run, first called at 100 s. */
const called = (phase: PluginStatus['phase']): typeof state => {
  const run: PluginStatus = {
    ...{ index: 0, name: 'bake', operation: 'Run', phase, message: '' },
    ...{ startedAt: at(100), updatedAt: at(100) },
  }
  return updating(rollout, { status: { pluginStatuses: [run] } })
}

describe('a step plugin', () => {
  it('runs until its time has come, which counts from its first call', () => {
    expect(withPlugins(plan, state, at(90))).toBe(state)
    const running = called('Running')
    expect(withPlugins(plan, running, at(104))).toBe(running)
    const finished = withPlugins(plan, running, at(105))
    expect(finished.plugins).toEqual([{ stepIndex: 0, phase: 'Failed', message: 'too warm' }])
    expect(withPlugins(plan, finished, at(106))).toBe(finished)
  })

  it('that another run had finished is running where it is called anew', () => {
    const finished = withPlugins(plan, called('Running'), at(105))
    expect(withPlugins(plan, { ...state, plugins: finished.plugins }, at(200)).plugins).toEqual([])
  })

  it('that the scenario does not name succeeds at once', () => {
    expect(withPlugins({}, state, at(100)).plugins[0]?.phase).toBe('Successful')
  })

  it('is asked only while its step is the current one, and the rollout goes on', () => {
    const next = { ...state, status: { ...state.status, currentStepIndex: 1 } }
    expect(withPlugins({}, next, at(100))).toBe(next)
    const aborted = { ...state, status: { ...state.status, abort: true } }
    expect(withPlugins({}, aborted, at(100))).toBe(aborted)
    const done = called('Successful')
    expect(withPlugins({}, done, at(100))).toBe(done)
    const other = updating(blueGreen())
    expect(withPlugins({}, other, at(100))).toBe(other)
  })
})

it('plugins have their turn once: what they have said they do not say again', () => {
  const plugins = { bake: { after: '5s', phase: 'Failed' } } as const
  const now = nowOf({ rollout: called('Running') }, 105, { plugins })
  expect(stepPlugins.play(now)).toBe(true)
  expect(now.rollout?.plugins).toMatchObject([{ phase: 'Failed' }])
  expect(stepPlugins.play(now)).toBe(false)
  expect(stepPlugins.play(nowOf({}, 100, { plugins }))).toBe(false)
})
