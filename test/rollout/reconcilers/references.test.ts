import { describe, expect, it } from 'vitest'
import { isReferenced, isSelected } from '../../../src/rollout/reconcilers/references.ts'
import type { Weights } from '../../../src/rollout/status.ts'
import { blueGreen, passOf, routed, updating } from '../given.ts'

const to = (podTemplateHash: string): Weights['canary'] => ({
  weight: 0,
  serviceName: '',
  podTemplateHash,
})
const services = [
  { name: 'demo-canary', hash: 'v6', managedBy: 'demo' },
  { name: 'demo-stable', hash: 'v7', managedBy: 'demo' },
  { name: 'ping', hash: 'v8', managedBy: 'demo' },
  { name: 'bare', hash: '', managedBy: 'demo' },
]
const status = {
  stableRS: 'v1',
  currentPodHash: 'v2',
  weights: { canary: to('v4'), stable: to('v5'), additional: [], verified: null },
}
const pass = passOf(updating(routed(), { services, status }))

describe('a ReplicaSet', () => {
  it('is referred to by the status, the recorded weights, and the Services of its strategy', () => {
    const hashes = ['v1', 'v2', 'v3', 'v4', 'v5', 'v6', 'v7', 'v8']
    expect(hashes.filter((hash) => isReferenced(pass, hash))).toEqual([
      'v1',
      'v2',
      'v4',
      'v5',
      'v6',
      'v7',
    ])
  })

  it('without a hash is referred to by nothing', () => {
    expect(isReferenced(passOf(updating(routed(), { status: { stableRS: '' } })), '')).toBe(false)
  })
})

it('a Service selects a hash only if it is one of those that are asked for', () => {
  expect(isSelected(pass, ['ping'], 'v8')).toBe(true)
  expect(isSelected(pass, ['demo-canary'], 'v8')).toBe(false)
})

it('a ReplicaSet is referred to by the selectors of a blue-green Rollout', () => {
  const selectors = { activeSelector: 'v8', previewSelector: 'v9' }
  const blue = passOf(updating(blueGreen(), { services: [], status: selectors }))
  const hashes = ['v7', 'v8', 'v9'].filter((hash) => isReferenced(blue, hash))
  expect(hashes).toEqual(['v8', 'v9'])
})
