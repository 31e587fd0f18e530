import { expect, it } from 'vitest'
import { stepPluginsOf } from '../../../src/questions/rehearsal/stepPluginsOf.ts'
import { planFrom } from '../given.ts'

it('every step plugin succeeds', () => {
  const plan = planFrom('{ canary: { steps: [{ plugin: { name: org/one } }, { setWeight: 50 }] } }')
  expect(stepPluginsOf(plan)).toEqual({ 'org/one': { phase: 'Successful' } })
})
