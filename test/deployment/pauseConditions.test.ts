import { expect, it } from 'vitest'
import { beginDraft } from '../../src/deployment/draft.ts'
import { pauseConditions } from '../../src/deployment/pauseConditions.ts'
import type { DeploymentSpec } from '../../src/plan/plan.ts'
import { at, complete, deployment } from './given.ts'

function noted(reason: string, spec: Partial<DeploymentSpec>): string {
  const draft = beginDraft(deployment([], spec, { status: complete(10, reason) }), at(9))
  pauseConditions(draft)
  const [condition] = draft.status.conditions
  return `${condition?.status}/${condition?.reason}`
}

it('notes a pause and its end', () => {
  expect(noted('ReplicaSetUpdated', { paused: true })).toBe('Unknown/DeploymentPaused')
  expect(noted('DeploymentPaused', { paused: false })).toBe('Unknown/DeploymentResumed')
})

it('leaves a missed deadline as it is, and the rest of the time everything', () => {
  expect(noted('ProgressDeadlineExceeded', { paused: true })).toBe('True/ProgressDeadlineExceeded')
  expect(noted('ReplicaSetUpdated', { paused: false })).toBe('True/ReplicaSetUpdated')
})

it('has nowhere to note it without a deadline', () => {
  const spec = { paused: true, progressDeadlineSeconds: 2147483647 }
  expect(noted('ReplicaSetUpdated', spec)).toBe('True/ReplicaSetUpdated')
})
