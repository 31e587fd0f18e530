import { describe, expect, it } from 'vitest'
import { beginDraft } from '../../src/deployment/draft.ts'
import {
  askWhenOver,
  hasDeadline,
  isDeploymentComplete,
  withProgress,
} from '../../src/deployment/progress.ts'
import type { DeploymentStatus } from '../../src/deployment/state.ts'
import { at, complete, deployment, deploymentSpec, replicaSet } from './given.ts'

const short: DeploymentStatus = { ...complete(10, 'ReplicaSetUpdated'), availableReplicas: 8 }

/** What Progressing says, `seconds` after it was last written, in a pass that counts `next`. */
function said(stored: DeploymentStatus, next: Partial<DeploymentStatus>, seconds = 1) {
  const state = deployment([replicaSet('v2', 10)], {}, { status: stored })
  const after = withProgress(beginDraft(state, at(seconds)), { ...stored, ...next })
  const condition = after.conditions.find(({ type }) => type === 'Progressing')
  return [condition?.reason, condition?.message, (condition?.lastUpdateTime ?? 0) / 1000]
}

describe('progress', () => {
  it('is complete with all pods new and available', () => {
    expect(said(short, { availableReplicas: 10 })).toEqual([
      'NewReplicaSetAvailable',
      'ReplicaSet "demo-v2" has successfully progressed.',
      1,
    ])
  })

  it.each([
    ['another new pod', { updatedReplicas: 11, replicas: 11 }],
    ['an old pod less', { replicas: 9 }],
    ['a ready pod', { readyReplicas: 11 }],
    ['an available pod', { availableReplicas: 9 }],
  ])('is %s, and sets the clock anew', (_, next) => {
    expect(said(short, next)).toEqual([
      'ReplicaSetUpdated',
      'ReplicaSet "demo-v2" is progressing.',
      1,
    ])
  })

  it('is late from the very second of the deadline', () => {
    expect(said(short, {}, 599)[0]).toBe('ReplicaSetUpdated')
    expect(said(short, {}, 600)).toEqual([
      'ProgressDeadlineExceeded',
      'ReplicaSet "demo-v2" has timed out progressing.',
      600,
    ])
  })

  it('is not judged any more once the Deployment was complete', () => {
    expect(said(complete(10), { availableReplicas: 2 }, 5000)[0]).toBe('NewReplicaSetAvailable')
  })

  it('names the Deployment while there is no new ReplicaSet', () => {
    const state = deployment([replicaSet('v1', 10)], {}, { status: short })
    const { conditions } = withProgress(beginDraft(state, at(9)), { ...short, replicas: 9 })
    expect(conditions.at(-1)?.message).toBe('Deployment "demo" is progressing.')
  })
})

it('is complete only for a spec that was observed', () => {
  const state = deployment([])
  expect(isDeploymentComplete(state, complete(10))).toBe(true)
  expect(isDeploymentComplete({ ...state, generation: 2 }, complete(10))).toBe(false)
})

it('knows no deadline by the greatest number', () => {
  expect(hasDeadline(deploymentSpec())).toBe(true)
  expect(hasDeadline(deploymentSpec({ progressDeadlineSeconds: 2147483647 }))).toBe(false)
})

describe('a Deployment that may be stuck', () => {
  const asks = (status: DeploymentStatus, seconds: number, generation = 1) => {
    const draft = beginDraft(deployment([], {}, { status, generation }), at(seconds))
    askWhenOver(draft)
    return draft.wakeAt === null ? null : draft.wakeAt / 1000
  }

  it('is looked at a second after its deadline', () => {
    expect(asks(short, 0)).toBe(601)
    expect(asks(short, 598)).toBe(601)
  })

  it('is looked at all the time when less than a second is left', () => {
    expect(asks(short, 599)).toBe(599)
    expect(asks(short, 700)).toBe(700)
  })

  it('need not be looked at when it is complete, late, or has no condition', () => {
    expect(asks(complete(10), 0)).toBeNull()
    expect(
      asks({ ...short, conditions: complete(1, 'ProgressDeadlineExceeded').conditions }, 0),
    ).toBeNull()
    expect(asks({ ...short, conditions: [] }, 0)).toBeNull()
  })
})
