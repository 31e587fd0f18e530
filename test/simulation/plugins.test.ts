import { describe, expect, it } from 'vitest'
import type { PluginPlan } from '../../src/simulation/plugins.ts'
import { withPlugins } from '../../src/simulation/plugins.ts'
import { instant } from '../../src/units/time.ts'
import { blueGreen, canary, updating } from '../rollout/given.ts'

const at = (second: number) => instant(second * 1000)
const state = updating(canary({ steps: [{ plugin: { name: 'bake' } }, { setWeight: 50 }] }))
const plan: PluginPlan = { bake: { after: 5000, phase: 'Failed', message: 'too warm' } }

describe('a step plugin', () => {
  it('runs until its time has come', () => {
    const asked = withPlugins(plan, state, at(100))
    expect(asked.plugins).toEqual([
      { stepIndex: 0, phase: 'Running', message: '', startedAt: at(100) },
    ])
    expect(withPlugins(plan, asked, at(104))).toBe(asked)
    expect(withPlugins(plan, asked, at(105)).plugins).toEqual([
      { stepIndex: 0, phase: 'Failed', message: 'too warm', startedAt: at(100) },
    ])
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
