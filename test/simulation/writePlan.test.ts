import { expect, it } from 'vitest'
import { begin } from '../../src/rollout/begin.ts'
import { writePlan } from '../../src/simulation/writePlan.ts'
import { at, planOf } from './given.ts'

const state = begin(planOf())
const { rollout, ...others } = planOf()

it('the same pod template keeps the name that it is known by', () => {
  const called = { ...rollout, template: { ...rollout.template, hash: 'x' }, paused: true }
  const { spec } = writePlan(state, { ...others, rollout: called }, at(5))
  expect([spec.paused, spec.template.hash]).toEqual([true, 'v1'])
})

it('another one has its own', () => {
  const template = { ...rollout.template, hash: 'v2', source: { spec: { containers: [] } } }
  const { spec } = writePlan(state, { ...others, rollout: { ...rollout, template } }, at(5))
  expect(spec.template.hash).toBe('v2')
})
