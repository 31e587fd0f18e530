import { describe, expect, it } from 'vitest'
import type { Pass } from '../../../src/rollout/contract.ts'
import { addPause, removePause } from '../../../src/rollout/pass.ts'
import { patchConditions, persist } from '../../../src/rollout/reconcilers/persist.ts'
import type { RolloutStatus } from '../../../src/rollout/status.ts'
import {
  at,
  canary,
  condition,
  draftOf,
  eventsOf,
  passOf,
  paused,
  pausedSince,
  updating,
} from '../given.ts'

const plan = canary()

function write(status: Partial<RolloutStatus>, order: (asked: Pass) => void = () => {}): Pass {
  const pass = passOf(updating(plan, { status }))
  order(pass)
  persist(pass, draftOf(pass, { controllerPause: false, pauseConditions: [] }))
  return pass
}

describe('a pause', () => {
  it('that is asked for begins now, and is the controller’s own', () => {
    const pass = write({}, (asked) => addPause(asked, 'CanaryPauseStep'))
    expect(pass.storedStatus).toMatchObject({
      controllerPause: true,
      pauseConditions: [{ reason: 'CanaryPauseStep', startTime: at(100) }],
      phase: 'Paused',
      message: 'CanaryPauseStep',
    })
    expect(eventsOf(pass)).toContain('RolloutPaused: Rollout is paused (CanaryPauseStep)')
  })

  it('that goes on is not begun anew', () => {
    const pass = write(pausedSince(50), (asked) => addPause(asked, 'CanaryPauseStep'))
    expect(pass.storedStatus.pauseConditions).toEqual([
      { reason: 'CanaryPauseStep', startTime: at(50) },
    ])
  })

  it('that is removed ends', () => {
    const pass = write(pausedSince(50), (asked) => removePause(asked, 'CanaryPauseStep'))
    expect(pass.storedStatus).toMatchObject({ controllerPause: false, pauseConditions: [] })
    expect(eventsOf(pass)).toContain('RolloutResumed: Rollout is resumed')
  })

  it('that two analyses ask for is listed twice', () => {
    const pass = write({}, (asked) => {
      addPause(asked, 'InconclusiveAnalysisRun')
      addPause(asked, 'InconclusiveAnalysisRun')
    })
    expect(pass.storedStatus.pauseConditions).toHaveLength(2)
  })

  it('that a person has ended is forgotten', () => {
    const pass = write({ controllerPause: true })
    expect(pass.storedStatus.controllerPause).toBe(false)
  })
})

describe('an abort', () => {
  it('keeps the time at which it was first seen, and ends the pauses without a resume', () => {
    const status = { abort: true, ...pausedSince(50) }
    const pass = write(status)
    expect(pass.storedStatus).toMatchObject({
      abort: true,
      abortedAt: at(100),
      pauseConditions: [],
    })
    expect(eventsOf(pass)).not.toContain('RolloutResumed: Rollout is resumed')
    expect(write({ ...status, abortedAt: at(60) }).storedStatus.abortedAt).toBe(at(60))
  })

  it('that is asked for beats its being dropped', () => {
    const pass = write({}, ({ pause }) => {
      pause.abort = true
      pause.dropAbort = true
    })
    expect(pass.storedStatus.abort).toBe(true)
  })

  it('that is dropped is gone', () => {
    const pass = write({ abort: true, abortedAt: at(60) }, ({ pause }) => {
      pause.dropAbort = true
    })
    expect(pass.storedStatus).toMatchObject({ abort: false, abortedAt: null })
  })
})

describe('a status write', () => {
  it('that changes nothing is none, and looks again after the progress deadline', () => {
    const conditions = [
      condition('Progressing', 'True', 'ReplicaSetUpdated', 90),
      condition('Available', 'True', 'AvailableReason'),
      condition('Completed', 'False', 'RolloutCompleted'),
    ]
    const message = 'more replicas need to be updated'
    const pass = write({ conditions, message })
    expect(pass.storedStatus).toBe(pass.prev)
    expect(pass.wake).toBe(at(90 + 600 + 1))
  })

  it('notes the generation that it has seen', () => {
    expect(write({ observedGeneration: 0 }).storedStatus.observedGeneration).toBe(1)
  })

  it('of conditions alone leaves the rest, but for the phase that follows', () => {
    const pass = passOf(updating(plan, { status: paused(50) }))
    expect(patchConditions(pass, pass.prev.conditions)).toBe(true)
    expect(pass.storedStatus).toMatchObject({ phase: 'Paused', message: 'CanaryPauseStep' })
    const same = passOf({ ...updating(plan), status: pass.storedStatus })
    expect(patchConditions(same, same.prev.conditions)).toBe(false)
    expect(same.storedStatus).toBe(same.prev)
  })
})

describe('the controller’s own pause', () => {
  const by = (reason: string, second: number) => ({ reason, startTime: at(second) })

  it('is none that a person has written, until the controller adds one', () => {
    const status = { pauseConditions: [by('ByHand', 5), by('ByHandToo', 6)] }
    expect(write(status).storedStatus).toMatchObject({ controllerPause: false, ...status })
    const added = write(status, (asked) => addPause(asked, 'CanaryPauseStep')).storedStatus
    expect(added.controllerPause).toBe(true)
    expect(added.pauseConditions).toEqual([...status.pauseConditions, by('CanaryPauseStep', 100)])
  })

  it('comes and goes with ordinary events', () => {
    const began = write({}, (asked) => addPause(asked, 'CanaryPauseStep'))
    const ended = write(pausedSince(50), (asked) => removePause(asked, 'CanaryPauseStep'))
    const types = [began, ended].flatMap(({ effects }) =>
      effects.flatMap((one) =>
        one.kind === 'recordEvent' && one.reason.startsWith('RolloutPaused')
          ? [one.type]
          : one.kind === 'recordEvent' && one.reason === 'RolloutResumed'
            ? [one.type]
            : [],
      ),
    )
    expect(types).toEqual(['Normal', 'Normal'])
  })
})

describe('a status write over an early one', () => {
  const early = { phase: 'Degraded', message: 'early', conditions: [] } as const
  const over = (status: Partial<RolloutStatus>, change: Partial<RolloutStatus> = {}): Pass => {
    const pass = passOf(updating(plan, { status }))
    pass.storedStatus = { ...pass.prev, ...early }
    persist(pass, draftOf(pass, { controllerPause: false, pauseConditions: [], ...change }))
    return pass
  }
  const conditions = [
    condition('Progressing', 'True', 'ReplicaSetUpdated', 90),
    condition('Available', 'True', 'AvailableReason'),
    condition('Completed', 'False', 'RolloutCompleted'),
  ]
  const message = 'more replicas need to be updated'

  it('is a patch of what differs from what was read: the rest stays as it was written early', () => {
    const { storedStatus } = over({ conditions, message }, { readyReplicas: 1, promoteFull: true })
    expect(storedStatus).toMatchObject({ promoteFull: true, phase: 'Degraded', message: 'early' })
  })

  it('has the phase, the message and the conditions that it changes', () => {
    const { storedStatus } = over({ phase: 'Healthy', message: 'old', conditions })
    expect(storedStatus).toMatchObject({ phase: 'Progressing', message })
    expect(storedStatus.conditions).toEqual([])
  })
})
