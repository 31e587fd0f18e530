import { describe, expect, it } from 'vitest'
import {
  activeOf,
  blueGreenOf,
  isSaturated,
  selectedHash,
} from '../../../../src/rollout/reconcilers/blueGreen/blueGreenPass.ts'
import { switchService } from '../../../../src/rollout/store.ts'
import { blueGreen, canary, passOf, replicaSet, updating } from '../../given.ts'

describe('readings of a blue-green Rollout', () => {
  it('a Service selects what this very pass has written', () => {
    const pass = passOf(updating(blueGreen()))
    expect(selectedHash(pass, 'demo-active')).toBe('')
    switchService(pass, 'demo-active', 'v2')
    expect(selectedHash(pass, 'demo-active')).toBe('v2')
    expect(selectedHash(pass, 'nobody')).toBe('')
  })

  it('the active ReplicaSet is the one that the status names', () => {
    const pass = passOf(updating(blueGreen()))
    expect(activeOf(pass, 'v1')?.name).toBe('demo-v1')
    expect([activeOf(pass, ''), activeOf(pass, 'v9')]).toEqual([null, null])
    const bare = passOf(updating(blueGreen(), { replicaSets: [replicaSet('v1', 1, { hash: '' })] }))
    expect(activeOf(bare, '')).toBeNull()
  })

  it('a ReplicaSet is saturated with all pods wanted, recorded, and available', () => {
    const pass = passOf(updating(blueGreen()))
    const full = replicaSet('v2', 4)
    expect(isSaturated(pass, full)).toBe(true)
    expect(isSaturated(pass, null)).toBe(false)
    for (const missing of [{ want: 3 }, { available: 3 }, { desiredReplicas: 3 }]) {
      expect(isSaturated(pass, { ...full, ...missing })).toBe(false)
    }
  })

  it('are not taken of another strategy', () => {
    expect(() => blueGreenOf(canary().rollout)).toThrow('a blue-green rule met another strategy')
  })
})
