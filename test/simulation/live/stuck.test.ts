import { expect, it } from 'vitest'
import { podWarnings, withStuck } from '../../../src/simulation/live/stuck.ts'
import { duration } from '../../../src/units/time.ts'
import { presentAt } from './given.ts'

const quiet = { lives: null, terminate: duration(0), quota: null }
const model = { startup: duration(5000), images: {}, ...quiet }
const present = presentAt(62)
const stuck = { ...present, stuckImages: ['app:v2'] }

it('an image that cannot run in the cluster never does, unless the scenario knows it', () => {
  expect(withStuck(model, stuck).images).toEqual({ 'app:v2': { startup: null, readyCap: 0 } })
  const known = { ...model, images: { 'app:v2': { startup: duration(0), readyCap: null } } }
  expect(withStuck(known, stuck)).toBe(known)
  expect(withStuck(model, present)).toBe(model)
  expect(withStuck(model, null)).toBe(model)
})

it('pods that are late are told, with what is assumed of them', () => {
  expect(podWarnings(present, model)).toEqual([])
  const quick = { ...model, startup: duration(0) }
  const hints = (...given: Parameters<typeof podWarnings>) =>
    podWarnings(...given).map(({ message, hint }) => `${message}. ${hint}`)
  expect(hints(present, quick)).toEqual([
    '1 pods of demo-v2 should be ready by now, and are at 0. ' +
      'pods: { failing: ["app:v2"] } says that they never are, startup how long they take.',
  ])
  expect(hints(stuck, withStuck(quick, stuck))).toEqual([
    '1 pods of demo-v2 cannot run: those of "app:v2" never do. ' +
      'pods: { images: { "app:v2": { startup: \'10s\' } } } lets them.',
  ])
})
