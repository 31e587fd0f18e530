import { expect, it } from 'vitest'
import { typedErrors } from '../../../src/application/apply/typedCheck.ts'

const rollout = (spec: Record<string, never> | object) => ({ kind: 'Rollout', spec: { ...spec } })

// Recorded: flux-reconcile, "invalid Rollout" and "unknown field".
it('says what has the wrong type, and what it does not know', () => {
  expect(typedErrors(rollout({ replicas: 'three' }))).toBe(
    '.spec.replicas: expected numeric (int or float), got string',
  )
  expect(typedErrors(rollout({ replicaz: 3 }))).toBe('.spec.replicaz: field not declared in schema')
})

it('finds items by their keys', () => {
  const spec = { template: { spec: { containers: [{ name: 'app', imag: 'x' }] } } }
  expect(typedErrors(rollout(spec))).toBe(
    '.spec.template.spec.containers[name="app"].imag: field not declared in schema',
  )
})

it('lists several errors', () => {
  expect(typedErrors(rollout({ paused: 1, x: 1 }))).toBe(
    'errors:\n  .spec.paused: expected boolean, got &{1}\n  .spec.x: field not declared in schema',
  )
})

it('says nothing of kinds that it does not know', () => {
  expect(typedErrors({ kind: 'Widget', spec: { x: 1 } })).toBe('')
})
