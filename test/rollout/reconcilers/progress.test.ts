import { describe, expect, it } from 'vitest'
import type { ReplicaSet } from '../../../src/cluster/objects.ts'
import type { Pass } from '../../../src/rollout/contract.ts'
import {
  askForProgressCheck,
  hasProgressed,
  isHealthy,
  isStuck,
  timedOut,
  updateConditions,
} from '../../../src/rollout/reconcilers/progress.ts'
import type { RolloutCondition, RolloutStatus } from '../../../src/rollout/status.ts'
import type { JsonObject } from '../../../src/units/json.ts'
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

  it('whose cause has a percent sign has it in the condition, and as a format in the event', () => {
    const pass = running()
    pass.pause.abort = true
    pass.pause.abortMessage = 'result % 2'
    const draft = draftOf(pass)
    updateConditions(pass, draft, isHealthy(pass, draft))
    const text = 'Rollout aborted update to revision 2: result %'
    expect(draft.conditions).toContainEqual(expect.objectContaining({ message: `${text} 2` }))
    expect(eventsOf(pass)).toContain(`RolloutAborted: ${text}!(NOVERB)`)
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

describe('a Rollout that may be stuck', () => {
  const since = condition('Progressing', 'True', 'ReplicaSetUpdated', 50)
  const spec = { progressDeadlineSeconds: 60 }
  const asked = (
    status: Partial<RolloutStatus> = {},
    progressing: RolloutCondition | undefined = since,
    more: JsonObject = {},
    second = 100,
  ) => {
    const pass = passOf(updating(canary({}, { ...spec, ...more }), { status }), second)
    askForProgressCheck(pass, pass.prev, progressing)
    return pass.wake ?? pass.asksAgain
  }

  it('looks again a second after its deadline, and at once where that is near', () => {
    expect(asked()).toBe(at(111))
    const seconds = [108.999, 109, 109.5, 120]
    expect(seconds.map((second) => asked({}, since, {}, second))).toEqual([
      ...[at(111), true, true, true],
    ])
  })

  it('does not look where it waits, has given up, or is aborted', () => {
    expect(asked(pausedSince(9))).toBe(false)
    expect(asked({}, since, { paused: true })).toBe(false)
    expect(asked({ abort: true })).toBe(false)
    expect(asked({ currentStepIndex: 1 })).toBe(false)
    expect(asked({}, condition('Progressing', 'False', 'ProgressDeadlineExceeded', 50))).toBe(false)
  })

  it('does not look before anything is said of its progress', () => {
    const pass = running()
    askForProgressCheck(pass, pass.prev, undefined)
    expect([pass.wake, pass.asksAgain]).toEqual([null, false])
  })
})

it('a failure of any ReplicaSet is told', () => {
  const told = (...replicaSets: ReplicaSet[]): string | undefined => {
    const pass = passOf(updating(plan, { replicaSets }))
    const draft = draftOf(pass)
    updateConditions(pass, draft, false)
    return draft.conditions.find(({ type }) => type === 'ReplicaFailure')?.message
  }
  const failing = replicaSet('v0', 1, { failure: 'quota' })
  expect(told(replicaSet('v1', 4), replicaSet('v2', 0), failing)).toBe('quota')
  expect(told(replicaSet('v1', 4), failing)).toBe('quota')
})

describe('a Rollout of which all is well', () => {
  const saidOf = (progressing: RolloutCondition, replicaSets = [replicaSet('v2', 4)]) => {
    const status = { ...full, conditions: [progressing] }
    const pass = passOf(promoted(plan, { status, replicaSets }))
    const draft = draftOf(pass)
    updateConditions(pass, draft, true)
    return draft.conditions.find(({ type }) => type === 'Progressing')
  }

  it('says so once', () => {
    const known = condition('Progressing', 'True', 'NewReplicaSetAvailable', 5)
    expect(saidOf(known)).toEqual(known)
    const before = condition('Progressing', 'False', 'NewReplicaSetAvailable', 5)
    expect(saidOf(before)).toMatchObject({ status: 'True', lastTransitionTime: at(100) })
  })

  it('names its ReplicaSet, if there is one', () => {
    const before = condition('Progressing', 'True', 'ReplicaSetUpdated', 5)
    expect(saidOf(before)?.message).toBe('ReplicaSet "demo-v2" has successfully progressed.')
    expect(saidOf(before, [])?.message).toBe('ReplicaSet "" has successfully progressed.')
  })
})

it('an update that is not healthy any more goes on as an update', () => {
  const conditions = [condition('Healthy', 'True', 'RolloutHealthy')]
  expect(conditionsOf(running({ ...full, conditions }))).toContain(
    'Progressing True ReplicaSetUpdated',
  )
})
