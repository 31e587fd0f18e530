import { describe, expect, it } from 'vitest'
import { writeStatus } from '../../../../src/rollout/reconcilers/canary/status.ts'
import type { RolloutState } from '../../../../src/rollout/state.ts'
import {
  canary,
  eventsOf,
  passOf,
  paused,
  pausedSince,
  replicaSet,
  routed,
  updating,
} from '../../given.ts'

const plan = canary()
const quarter = [replicaSet('v1', 3), replicaSet('v2', 1)]
const whole = [replicaSet('v1', 0), replicaSet('v2', 4)]

function write(state: RolloutState, second = 100) {
  const pass = passOf(state, second)
  writeStatus(pass)
  return { status: pass.storedStatus, events: eventsOf(pass) }
}

describe('a step', () => {
  it('that is complete is followed by the next, one a write', () => {
    const { status, events } = write(updating(plan, { replicaSets: quarter }))
    expect(status.currentStepIndex).toBe(1)
    expect(events).toContain('RolloutStepCompleted: Rollout step 1/3 completed (setWeight: 25)')
  })

  it('that is not complete stays', () => {
    expect(write(updating(plan)).status.currentStepIndex).toBe(0)
  })

  it('is not completed by hand-paused Rollouts', () => {
    const state = updating(canary({}, { paused: true }), { replicaSets: quarter })
    expect(write(state).status.currentStepIndex).toBe(0)
  })

  it('of a timed pause ends strictly after its time', () => {
    const timed = canary({ steps: [{ pause: { duration: 60 } }] })
    const state = updating(timed, { status: paused(40) })
    expect(write(state, 99).status.currentStepIndex).toBe(0)
    const { status } = write(state, 100)
    expect(status).toMatchObject({
      currentStepIndex: 1,
      pauseConditions: [],
      controllerPause: false,
    })
  })

  it('of a pause ends with the person’s resume', () => {
    const resumed = { ...pausedSince(40), pauseConditions: [], currentStepIndex: 1 }
    const { status } = write(updating(plan, { replicaSets: quarter, status: resumed }))
    expect(status).toMatchObject({ currentStepIndex: 2, controllerPause: false })
  })
})

describe('a promotion', () => {
  it('comes after the last step, with all pods', () => {
    const state = updating(plan, { replicaSets: whole, status: { currentStepIndex: 3 } })
    const { status, events } = write(state)
    expect(status).toMatchObject({ stableRS: 'v2', currentStepIndex: 3 })
    expect(events).toContain(
      'RolloutCompleted: Rollout completed update to revision 2 (v2): Completed all 3 canary steps',
    )
  })

  it('of the first deployment does not wait for pods, and skips the steps', () => {
    const first = { stableRS: '', currentPodHash: '' }
    const state = updating(plan, { replicaSets: [replicaSet('v2', 0)], status: first })
    const { status, events } = write(state)
    expect(status).toMatchObject({ stableRS: 'v2', currentStepIndex: 3 })
    expect(events[0]).toContain('Initial deploy')
  })

  it('in full drops pauses, and ends with all pods', () => {
    const status = { promoteFull: true, ...pausedSince(9), currentStepIndex: 1 }
    const early = write(updating(plan, { replicaSets: quarter, status })).status
    expect(early).toMatchObject({ currentStepIndex: 3, pauseConditions: [], promoteFull: true })
    const done = write(updating(plan, { replicaSets: whole, status })).status
    expect(done).toMatchObject({ stableRS: 'v2', promoteFull: false })
  })

  it('changes the roles of ping and pong', () => {
    const pingPong = { pingService: 'ping', pongService: 'pong' }
    const state = (stablePingPong: 'ping' | 'pong' | '') =>
      updating(routed({ pingPong }), {
        replicaSets: whole,
        status: { currentStepIndex: 3, stablePingPong },
      })
    expect(write(state('')).status.stablePingPong).toBe('ping')
    expect(write(state('ping')).status.stablePingPong).toBe('pong')
  })
})

describe('an abort', () => {
  it('goes back to the first step', () => {
    const status = { abort: true, currentStepIndex: 2 }
    expect(write(updating(plan, { status })).status.currentStepIndex).toBe(0)
  })
})

describe('another template', () => {
  it('begins at the first step, without the pauses and the abort of the last one', () => {
    const status = { currentPodHash: 'v3', abort: true, currentStepIndex: 2 }
    expect(write(updating(plan, { status })).status).toMatchObject({
      currentPodHash: 'v2',
      currentStepIndex: 0,
      abort: false,
    })
  })

  it('that is the stable one skips the steps', () => {
    const status = { currentPodHash: 'v3', stableRS: 'v2', currentStepIndex: 2 }
    const { status: next, events } = write(updating(plan, { replicaSets: whole, status }))
    expect(next.currentStepIndex).toBe(3)
    expect(events).toContain('SkipSteps: Rollback to stable ReplicaSets')
  })
})

it('other steps begin anew, too', () => {
  const status = { currentStepHash: 'other', currentStepIndex: 2 }
  expect(write(updating(plan, { status })).status.currentStepIndex).toBe(0)
})
