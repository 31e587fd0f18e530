import { describe, expect, it } from 'vitest'
import { withReplicas } from '../../src/plan/edit.ts'
import { withSpec, withStatus } from '../../src/rollout/write.ts'
import { canary, updating } from './given.ts'

const state = updating(canary())

describe('a write of the spec', () => {
  it('raises the generation', () => {
    const next = withSpec(state, withReplicas(state.spec, 9))
    expect([next.generation, next.spec.replicas]).toEqual([state.generation + 1, 9])
  })

  it('that changes nothing is none', () => {
    expect(withSpec(state, { ...state.spec })).toBe(state)
  })
})

it('a write of the status leaves the generation alone', () => {
  const status = { ...state.status, abort: true }
  const next = withStatus(state, status)
  expect([next.generation, next.status]).toEqual([state.generation, status])
})
