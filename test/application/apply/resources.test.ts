import { expect, it } from 'vitest'
import { pluralOf, resourceOf } from '../../../src/application/apply/resources.ts'

it('a kind is served in its versions only', () => {
  const rollout = { group: 'argoproj.io', version: 'v1alpha1', kind: 'Rollout', namespace: '' }
  expect(resourceOf(rollout)?.namespaced).toBe(true)
  expect(resourceOf({ ...rollout, version: 'v1' })).toBeNull()
})

it('the core group is not part of a name', () => {
  const service = resourceOf({ group: '', version: 'v1', kind: 'Service', namespace: '' })
  expect(service && pluralOf(service)).toBe('services')
})
