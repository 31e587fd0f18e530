import { expect, it } from 'vitest'
import { isReferenced } from '../../../src/rollout/decisions/references.ts'

const by = {
  stableRS: 'v1',
  currentPodHash: 'v3',
  weightHashes: ['v4', 'v5'],
  selectors: ['v6', ''],
}

it('a ReplicaSet is referred to by the status, the weights, or a Service', () => {
  const hashes = ['v1', 'v2', 'v3', 'v4', 'v5', 'v6']
  expect(hashes.filter((hash) => isReferenced(hash, by))).toEqual(['v1', 'v3', 'v4', 'v5', 'v6'])
})

it('a ReplicaSet without a hash is referred to by nothing', () => {
  expect(isReferenced('', { ...by, stableRS: '' })).toBe(false)
})
