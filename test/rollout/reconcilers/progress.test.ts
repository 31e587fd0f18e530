import { describe, expect, it } from 'vitest'
import type { Pass } from '../../../src/rollout/contract.ts'
import {
  hasProgressed,
  isHealthy,
  isStuck,
  timedOut,
  updateConditions,
} from '../../../src/rollout/reconcilers/progress.ts'
import type { RolloutStatus } from '../../../src/rollout/status.ts'
import {
  at,
  canary,
  condition,
  draftOf,
  eventsOf,
  passOf,
  pausedSince,
  promoted,
  replicaSet,
  updating,
} from '../given.ts'

const plan = canary()
const full = { replicas: 4, updatedReplicas: 4, readyReplicas: 4, availableReplicas: 4 }

function conditionsOf(pass: Pass, draft = draftOf(pass)): string[] {
  updateConditions(pass, draft, isHealthy(pass, draft))
  return draft.conditions.map(({ type, status, reason }) => `${type} ${status} ${reason}`)
}

const running = (status: Partial<RolloutStatus> = {}): Pass => passOf(updating(plan, { status }))

describe('a healthy Rollout', () => {
  it('has all pods updated and available, the last step done, and its spec seen', () => {
    const pass = passOf(promoted(plan, { status: full }))
    expect(isHealthy(pass, draftOf(pass))).toBe(true)
    for (const missing of [
      { updatedReplicas: 3 },
      { availableReplicas: 3 },
      { replicas: 5 },
      { currentStepIndex: 2 },
      { stableRS: 'v1' },
    ]) {
      expect(isHealthy(pass, draftOf(pass, missing))).toBe(false)
    }
    expect(isHealthy(passOf(promoted(plan, { generation: 2, status: full })), pass.prev)).toBe(
      false,
    )
  })

  it('says so in all four conditions', () => {
    expect(conditionsOf(passOf(promoted(plan, { status: full })))).toEqual([
      'Healthy True RolloutHealthy',
      'Progressing True NewReplicaSetAvailable',
      'Available True AvailableReason',
      'Completed True RolloutCompleted',
    ])
  })

  it('is not called healthy in a pause', () => {
    const pass = passOf(promoted(plan, { status: { ...full, ...pausedSince(5) } }))
    expect(conditionsOf(pass)[0]).toBe('Progressing True NewReplicaSetAvailable')
  })

  it('that loses a pod says what it lacks', () => {
    const healthy = condition('Healthy', 'True', 'RolloutHealthy')
    const status = { ...full, conditions: [healthy] }
    const replicaSets = [replicaSet('v2', 4, { ready: 3, available: 3 })]
    const pass = passOf(promoted(plan, { status, replicaSets }))
    expect(conditionsOf(pass, draftOf(pass, { availableReplicas: 3 }))).toEqual([
      'Healthy False RolloutHealthy',
      'Progressing True ReplicaSetNotAvailable',
      'Available False AvailableReason',
      'Completed True RolloutCompleted',
    ])
  })
})

describe('progress', () => {
  it('is made by pods and by steps', () => {
    const pass = running(full)
    expect(hasProgressed(pass, draftOf(pass))).toBe(false)
    expect(hasProgressed(pass, draftOf(pass, { updatedReplicas: 3 }))).toBe(true)
    expect(hasProgressed(pass, draftOf(pass, { currentStepIndex: 1 }))).toBe(true)
  })

  it('moves the deadline', () => {
    const conditions = [condition('Progressing', 'True', 'ReplicaSetUpdated', 10)]
    const pass = running({ conditions })
    const draft = draftOf(pass, { updatedReplicas: 1 })
    updateConditions(pass, draft, isHealthy(pass, draft))
    expect(draft.conditions.find(({ type }) => type === 'Progressing')).toMatchObject({
      message: 'ReplicaSet "demo-v2" is progressing.',
      lastUpdateTime: at(100),
      lastTransitionTime: at(10),
    })
  })
})

describe('the progress deadline', () => {
  const conditions = [condition('Progressing', 'True', 'ReplicaSetUpdated', 10)]
  const tight = canary({}, { progressDeadlineSeconds: 89 })

  it('that has passed is told', () => {
    const pass = passOf(updating(tight, { status: { conditions } }))
    expect(isStuck(pass, conditions[0])).toBe(true)
    expect(timedOut(pass)).toBe('ReplicaSet "demo-v2" has timed out progressing.')
    expect(conditionsOf(pass)).toContain('Progressing False ProgressDeadlineExceeded')
  })

  it('has not passed within it', () => {
    const pass = passOf(updating(tight, { status: { conditions } }), 98)
    expect(isStuck(pass, conditions[0])).toBe(false)
  })

  it('does not count at a step that waits, nor while a ReplicaSet waits out its delay', () => {
    const waiting = passOf(updating(tight, { status: { conditions, currentStepIndex: 1 } }))
    expect(isStuck(waiting, conditions[0])).toBe(false)
    const replicaSets = [
      replicaSet('v1', 4),
      replicaSet('v2', 0),
      replicaSet('v0', 1, { scaleDownAt: at(200) }),
    ]
    const delayed = passOf(updating(tight, { status: { conditions }, replicaSets }))
    expect(isStuck(delayed, conditions[0])).toBe(false)
  })
})

describe('an abort', () => {
  it('is told with its cause, and not told again without it', () => {
    const pass = running()
    pass.pause.abort = true
    pass.pause.abortMessage = 'why'
    const draft = draftOf(pass)
    updateConditions(pass, draft, isHealthy(pass, draft))
    const message = 'Rollout aborted update to revision 2: why'
    expect(draft.conditions).toContainEqual(
      expect.objectContaining({ type: 'Progressing', reason: 'RolloutAborted', message }),
    )
    expect(eventsOf(pass)).toContain(`RolloutAborted: ${message}`)
    const later = passOf(updating(plan, { status: { abort: true, conditions: draft.conditions } }))
    const kept = draftOf(later)
    updateConditions(later, kept, isHealthy(later, kept))
    expect(kept.conditions).toContainEqual(expect.objectContaining({ message }))
    expect(eventsOf(later)).toEqual([])
  })
})

it('an update that begins is told as not completed', () => {
  const conditions = [condition('Completed', 'True', 'RolloutCompleted')]
  const pass = running({ conditions })
  expect(conditionsOf(pass)).toContain('Completed False RolloutCompleted')
  expect(eventsOf(pass)).toEqual([
    'RolloutNotCompleted: Rollout not completed, started update to revision 2 (v2)',
  ])
})

describe('pods that cannot be created', () => {
  const failing = condition('ReplicaFailure', 'True', 'FailedCreate')
  const told = (failures: readonly [string, string], conditions = [failing]): string[] => {
    const [v1, v2] = failures
    const replicaSets = [replicaSet('v1', 4, { failure: v1 }), replicaSet('v2', 0, { failure: v2 })]
    const pass = passOf(updating(plan, { replicaSets, status: { conditions } }))
    const draft = draftOf(pass)
    updateConditions(pass, draft, isHealthy(pass, draft))
    return draft.conditions.flatMap(({ type, status, reason, message }) =>
      type === 'ReplicaFailure' ? [`${status} ${reason} ${message}`] : [],
    )
  }

  it('are told, those of the new ReplicaSet first', () => {
    expect(told(['', 'quota'], [])).toEqual(['True FailedCreate quota'])
    expect(told(['old quota', 'quota'], [])).toEqual(['True FailedCreate quota'])
    expect(told(['old quota', ''], [])).toEqual(['True FailedCreate old quota'])
  })

  it('are told until they can', () => {
    expect(told(['', ''])).toEqual([])
    expect(told(['', ''], [])).toEqual([])
  })
})

it('a Rollout without a ReplicaSet is its own subject', () => {
  const pass = passOf(updating(plan, { replicaSets: [replicaSet('v1', 4)] }))
  expect(timedOut(pass)).toBe('Rollout "demo" has timed out progressing.')
})

it('an abort and a lack of progress are warnings, what goes on is none', () => {
  const pass = running({ conditions: [condition('Completed', 'True', 'RolloutCompleted')] })
  pass.pause.abort = true
  const draft = draftOf(pass)
  updateConditions(pass, draft, false)
  const types = pass.effects.flatMap((one) =>
    one.kind === 'recordEvent' ? [`${one.type} ${one.reason}`] : [],
  )
  expect(types).toEqual(['Warning RolloutAborted', 'Normal RolloutNotCompleted'])
})
