import { describe, expect, it } from 'vitest'
import { withReplicas } from '../../src/plan/edit.ts'
import {
  withRevision,
  withSpec,
  withStatus,
  withWorkloadReplicas,
} from '../../src/rollout/write.ts'
import { canary, updating } from './given.ts'

const state = updating(canary())

describe('a write of the spec', () => {
  it('raises the generation', () => {
    const next = withSpec(state, withReplicas(state.spec, 9))
    expect([next.generation, next.spec.replicas]).toEqual([state.generation + 1, 9])
  })

  it('of which only the template of another object changes leaves the generation alone', () => {
    const template = { ...state.spec.template, hash: 'v9' }
    const next = withSpec(state, { ...state.spec, template })
    expect([next.generation, next.spec.template.hash]).toEqual([state.generation, 'v9'])
  })

  it('that changes nothing is none', () => {
    expect(withSpec(state, { ...state.spec })).toBe(state)
  })
})

it('another selector releases the ReplicaSets that it does not match, and adopts them again', () => {
  const narrow = { matchLabels: { app: 'demo', tier: 'web' } }
  const released = withSpec(state, { ...state.spec, selector: narrow })
  expect([released.replicaSets, released.orphans]).toEqual([[], state.replicaSets])
  const adopted = withSpec(released, { ...state.spec, selector: { matchLabels: { app: 'demo' } } })
  expect([adopted.replicaSets, adopted.orphans]).toEqual([state.replicaSets, []])
})

it('a revision that somebody writes is the one that it has, and the same one is no write', () => {
  const next = withRevision(state, 7)
  expect([next.revision, next.generation]).toEqual([7, state.generation])
  expect(withRevision(next, 7)).toBe(next)
})

it('the Deployment of a workloadRef has the size that somebody gave it, until it is another one', () => {
  const scaled = withWorkloadReplicas(state, 3)
  expect(scaled.workloadReplicas).toBe(3)
  const workloadRef = { kind: 'Deployment', name: 'web', scaleDown: 'never', replicas: 1 } as const
  expect(withSpec(scaled, { ...state.spec, workloadRef }).workloadReplicas).toBeNull()
})

it('a write of the spec leaves what it does not name', () => {
  const workloadRef = { kind: 'Deployment', name: 'web', scaleDown: 'never', replicas: 1 } as const
  const referring = { ...state, spec: { ...state.spec, workloadRef }, workloadReplicas: 3 }
  const next = withSpec(referring, withReplicas(referring.spec, 9))
  expect(next.workloadReplicas).toBe(3)
  expect([next.replicaSets, next.orphans]).toEqual([state.replicaSets, state.orphans])
  expect(next.replicaSets).toBe(state.replicaSets)
})

it('a write of the status leaves the generation alone', () => {
  const status = { ...state.status, abort: true }
  const next = withStatus(state, status)
  expect([next.generation, next.status]).toEqual([state.generation, status])
})
