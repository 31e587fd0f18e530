import { expect, it } from 'vitest'
import { objectionTo } from '../../../src/simulation/gitops/objectionTo.ts'
import { rollout } from './given.ts'

it('the API server says which field of which object is wrong', () => {
  const wrong = { ...rollout('app:v1'), spec: { replicas: 'three' } }
  expect(objectionTo(wrong)).toMatch(/^Rollout "demo" is invalid: spec\.replicas: /)
})

it('it has nothing against a field that it drops, or a kind that it does not look into', () => {
  const spec = rollout('app:v1').spec as object
  expect(objectionTo({ ...rollout('app:v1'), spec: { ...spec, replica: 3 } })).toBe('')
  expect(objectionTo({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } })).toBe('')
})
