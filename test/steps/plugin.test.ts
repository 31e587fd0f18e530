import { expect, it } from 'vitest'
import { plugin } from '../../src/steps/plugin.ts'
import { drawnOf, view } from './views.ts'

it('a plugin is done when it says so, and named after itself', () => {
  const step = { name: 'argoproj/bake', config: null }
  expect(plugin.read({ name: 'argoproj/bake' })).toEqual(step)
  expect(plugin.isComplete(step, view)).toBe(false)
  expect(plugin.isComplete(step, { ...view, pluginCompleted: true })).toBe(true)
  expect(plugin.label(step)).toBe('plugin: argoproj/bake')
  expect(plugin.read({ ...step, config: { minutes: 5 } })?.config).toEqual({ minutes: 5 })
  expect(plugin.read('argoproj/bake')).toBeNull()
})

it('a plugin is drawn that the scenario answers for', () => {
  expect(drawnOf('plugin')).toEqual([[{ name: 'argoproj/bake' }]])
})
