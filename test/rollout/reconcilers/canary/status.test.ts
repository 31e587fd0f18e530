import { describe, expect, it } from 'vitest'
import { writeStatus } from '../../../../src/rollout/reconcilers/canary/status.ts'
import type { RolloutState } from '../../../../src/rollout/state.ts'
import type { RolloutStatus } from '../../../../src/rollout/status.ts'
import type { JsonObject } from '../../../../src/units/json.ts'
import {
  at,
  canary,
  eventsOf,
  passOf,
  paused,
  pausedSince,
  replicaSet,
  routed,
  run,
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

describe('a canary without steps', () => {
  const stepless = canary({ steps: [] })
  const indexWith = (status: Partial<RolloutStatus>, replicaSets = quarter): number | null =>
    write(updating(stepless, { replicaSets, status })).status.currentStepIndex

  it('has no index, whatever happens', () => {
    expect(indexWith({ promoteFull: true })).toBeNull()
    expect(indexWith({ abort: true })).toBeNull()
    expect(indexWith({ currentPodHash: 'v3' })).toBeNull()
    expect(indexWith({}, whole)).toBeNull()
  })

  it('skips none on the way back to the stable', () => {
    const status = { currentPodHash: 'v3', stableRS: 'v2' }
    const { status: next, events } = write(updating(stepless, { replicaSets: whole, status }))
    expect(next.currentStepIndex).toBeNull()
    expect(events.join()).not.toContain('SkipSteps')
  })
})

describe('a rollback within the window', () => {
  const back = (want: number, more = {}) =>
    updating(canary({}, { rollbackWindow: { revisions: 1 } }), {
      replicaSets: [replicaSet('v2', want), replicaSet('v1', 4, { createdAt: at(9) })],
      ...more,
    })
  const changed = { status: { currentPodHash: 'v1', currentStepIndex: 3 } }

  it('skips the steps where there are pods to go back to', () => {
    const { status, events } = write(back(1, changed))
    expect(status.currentStepIndex).toBe(3)
    expect(events).toContain('SkipSteps: Rollback to active ReplicaSets within RollbackWindow')
  })

  it('begins at the first step without them', () => {
    const { status, events } = write(back(0, changed))
    expect(status.currentStepIndex).toBe(0)
    expect(events.join()).not.toContain('SkipSteps')
  })

  it('begins at the first step of another template outside of it', () => {
    const state = updating(plan, { ...changed, replicaSets: quarter })
    expect(write(state).status.currentStepIndex).toBe(0)
  })

  it('leaves its pauses and the steps behind', () => {
    const { status } = write(back(1, { status: { ...pausedSince(9), currentStepIndex: 1 } }))
    expect(status).toMatchObject({ currentStepIndex: 3, pauseConditions: [] })
  })

  it('ends as what it is', () => {
    const replicaSets = [replicaSet('v2', 4), replicaSet('v1', 4, { createdAt: at(9) })]
    const completed = (fastRollbackByAge: boolean, window: JsonObject): string => {
      const state = updating(canary({}, window), { replicaSets })
      const { events } = write({
        ...state,
        controller: { ...state.controller, fastRollbackByAge },
      })
      return events.find((text) => text.startsWith('RolloutCompleted')) ?? ''
    }
    const window = { rollbackWindow: { revisions: 1 } }
    for (const byAge of [true, false]) {
      expect(completed(byAge, window)).toContain('(v2): Rollback within window')
      expect(completed(byAge, {})).toBe('')
    }
  })
})

it('an abort of what is stable stays at the end', () => {
  const status = { abort: true, stableRS: 'v2', currentStepIndex: 3 }
  const replicaSets = [replicaSet('v2', 4, { available: 3 })]
  expect(write(updating(plan, { replicaSets, status })).status.currentStepIndex).toBe(3)
})

it('a step that completes while all are skipped is told with one step too many', () => {
  // A person has resumed, and promoted in full, before the controller looked.
  const status = { promoteFull: true, controllerPause: true, currentStepIndex: 1 }
  const { status: next, events } = write(updating(plan, { replicaSets: quarter, status }))
  expect(events.join()).toContain('RolloutStepCompleted: Rollout step 4/4 completed (pause')
  expect(next.currentStepIndex).toBe(4)
})

it('only a canary with ping and pong has a stable one of the two', () => {
  const state = updating(plan, { replicaSets: whole, status: { currentStepIndex: 3 } })
  expect(write(state).status.stablePingPong).toBe('')
})

it('steps are told with ordinary events', () => {
  const window = canary({}, { rollbackWindow: { revisions: 1 } })
  const replicaSets = [replicaSet('v2', 1), replicaSet('v1', 4, { createdAt: at(9) })]
  const states = [
    updating(plan, { replicaSets: quarter }),
    updating(plan, { replicaSets: whole, status: { currentPodHash: 'v3', stableRS: 'v2' } }),
    updating(window, { replicaSets, status: { currentPodHash: 'v1' } }),
  ]
  const told = states.flatMap((state) => {
    const pass = passOf(state)
    writeStatus(pass)
    return pass.effects.flatMap((one) =>
      one.kind === 'recordEvent' ? [`${one.type} ${one.reason}`] : [],
    )
  })
  expect(told).toEqual(expect.arrayContaining(['Normal RolloutStepCompleted', 'Normal SkipSteps']))
  expect(told.filter((text) => !text.startsWith('Normal '))).toEqual([])
})

describe('a step that waits', () => {
  it('for a weight goes on when that is verified', () => {
    const of = (verified: boolean | null) => {
      const pass = passOf(
        updating(routed(), { replicaSets: [replicaSet('v1', 4), replicaSet('v2', 1)] }),
      )
      pass.verified = verified
      writeStatus(pass)
      return pass.storedStatus.currentStepIndex
    }
    expect([of(false), of(true), of(null)]).toEqual([0, 1, 1])
  })

  it('for its analysis goes on when that has succeeded', () => {
    const templates = [{ templateName: 'check' }]
    const analysed = canary({ steps: [{ analysis: { templates } }, { setWeight: 50 }] })
    const stepRun = { name: 'a', status: 'Running', message: '' } as const
    const of = (phase: 'Running' | 'Successful') =>
      write(updating(analysed, { analysisRuns: [run('a', { phase })], status: { stepRun } })).status
    expect(of('Running')).toMatchObject({ currentStepIndex: 0 })
    expect(of('Successful')).toMatchObject({ currentStepIndex: 1, stepRun: null })
    expect(write(updating(analysed)).status.currentStepIndex).toBe(0)
  })
})

it('a step that sets a route has a name, which older releases did not know', () => {
  const match = [{ headerName: 'x-beta', headerValue: { exact: 'yes' } }]
  const steps = [{ setHeaderRoute: { name: 'beta', match } }, { pause: {} }]
  const state = updating(routed({ steps }), { replicaSets: quarter })
  const told = [true, false].map((routeStepsNamed) => {
    const { events } = write({ ...state, controller: { ...state.controller, routeStepsNamed } })
    return events.find((text) => text.startsWith('RolloutStepCompleted'))
  })
  expect(told).toEqual([
    'RolloutStepCompleted: Rollout step 1/2 completed (setHeaderRoute: beta)',
    'RolloutStepCompleted: Rollout step 1/2 completed (invalid)',
  ])
})
