import { expect, it } from 'vitest'
import { emptyWorld } from '../../src/simulation/emptyWorld.ts'
import { writtenPartsOf } from '../../src/simulation/writtenParts.ts'

it('the manifests stand until somebody writes others', () => {
  const manifests = [{ kind: 'Rollout' }]
  const written = { objects: [], lastApplied: manifests }
  expect(writtenPartsOf(emptyWorld, manifests).objects).toBe(manifests)
  expect(writtenPartsOf({ ...emptyWorld, written }, manifests).objects).toBe(written.objects)
})
