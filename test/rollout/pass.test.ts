import { describe, expect, it } from 'vitest'
import type { Pass } from '../../src/rollout/contract.ts'
import {
  askToWake,
  failPass,
  finishPass,
  hasPauseCondition,
  isAborted,
  isFullyPromoted,
  isHalted,
  pauseConditionOf,
  recordEvent,
  stableHashOf,
} from '../../src/rollout/pass.ts'
import type { RolloutStatus } from '../../src/rollout/status.ts'
import { patchDeadline, switchService } from '../../src/rollout/store.ts'
import { at, canary, passOf, pausedSince, replicaSet, run, updating } from './given.ts'

const plan = canary()

describe('a finished pass', () => {
  it('that wrote nothing leaves a state that rests, and the very slices', () => {
    const state = updating(plan)
    const next = finishPass(passOf(state), at(100))
    expect(next.rests).toBe(true)
    expect(next.replicaSets).toBe(state.replicaSets)
    expect(next.status).toBe(state.status)
  })

  it('whose writes cancel each other has written nothing', () => {
    const state = updating(plan)
    const pass = passOf(state)
    const [v1] = state.replicaSets
    if (v1 !== undefined) {
      patchDeadline(pass, v1, at(200))
      expect(finishPass(pass, at(100)).rests).toBe(false)
      patchDeadline(pass, v1, null)
    }
    expect(finishPass(pass, at(100))).toMatchObject({ rests: true })
    expect(finishPass(pass, at(100)).replicaSets).toBe(state.replicaSets)
    switchService(pass, 'demo-canary', 'v2')
    expect(finishPass(pass, at(100)).rests).toBe(false)
  })

  it.each<[string, (pass: Pass) => void]>([
    ['a revision', (pass) => Object.assign(pass, { revision: 9 })],
    ['AnalysisRuns', (pass) => Object.assign(pass, { analysisRuns: [run('a')] })],
    ['Experiments', (pass) => Object.assign(pass, { experiments: [] })],
    ['a spec', (pass) => Object.assign(pass, { storedSpec: { ...pass.spec } })],
    ['a status', (pass) => Object.assign(pass, { storedStatus: { ...pass.prev } })],
    ['something outside', (pass) => Object.assign(pass, { touchedWorld: true })],
  ])('that wrote %s does not rest', (_, write) => {
    const pass = passOf(updating(plan))
    write(pass)
    expect(finishPass(pass, at(100)).rests).toBe(false)
  })

  it.each([
    ...[{ name: 'other' }, { want: 9 }, { desiredReplicas: 9 }, { scaleDownAt: at(9) }],
    ...[{ revision: 9 }, { minReadySeconds: 9 }, { ephemeral: { labels: {}, annotations: {} } }],
    { template: replicaSet('v9', 0).template },
  ])('that gave a ReplicaSet %j has written something', (more) => {
    const pass = passOf(updating(plan))
    const [v1, ...others] = pass.replicaSets
    pass.replicaSets = [{ ...(v1 ?? expect.unreachable()), ...more }, ...others]
    const { rests, replicaSets } = finishPass(pass, at(100))
    expect([rests, replicaSets]).toEqual([false, pass.replicaSets])
  })

  it.each([{ name: 'other' }, { hash: 'v9' }, { managedBy: 'other' }])(
    'that gave a Service %j has written something',
    (more) => {
      const services = [{ name: 'demo-stable', hash: 'v1', managedBy: 'demo' }]
      const pass = passOf(updating(plan, { services }))
      pass.services = services.map((one) => ({ ...one }))
      expect(finishPass(pass, at(100)).services).toBe(services)
      pass.services = services.map((one) => ({ ...one, ...more }))
      expect(finishPass(pass, at(100))).toMatchObject({ rests: false, services: pass.services })
    },
  )

  it('that gave orders and stored nothing may give them again', () => {
    const ordered = (write: (pass: Pass) => void): boolean => {
      const pass = passOf(updating(plan))
      write(pass)
      return finishPass(pass, at(100)).ordered
    }
    const tell = (pass: Pass): void => recordEvent(pass, 'Normal', 'Why', 'what')
    expect(ordered(() => {})).toBe(false)
    expect(ordered(tell)).toBe(true)
    expect(ordered((pass) => tell(Object.assign(pass, { revision: 9 })))).toBe(false)
  })

  it('rests by what it knows of the next one, unless it failed or asks for it', () => {
    const rests = (more: Partial<Pass>): boolean => {
      const pass = passOf(updating(plan))
      return finishPass(Object.assign(pass, { revision: 9, rests: true }, more), at(100)).rests
    }
    expect(rests({})).toBe(true)
    expect([rests({ failure: 'no' }), rests({ asksAgain: true })]).toEqual([false, false])
  })

  it('forgets what plugins answered to an earlier update, or before an abort', () => {
    const plugins = [{ stepIndex: 0, phase: 'Running', message: '' }] as const
    const plugin = { index: 0, name: 'p', operation: 'Run', phase: 'Running', message: '' } as const
    const called = [{ ...plugin, startedAt: at(1), updatedAt: at(1) }]
    const kept = (before: Partial<RolloutStatus>, after: Partial<RolloutStatus>): boolean => {
      const pass = passOf(updating(plan, { plugins, status: before }))
      pass.storedStatus = { ...pass.prev, ...after }
      const next = finishPass(pass, at(100)).plugins
      expect([plugins, []]).toContainEqual(next)
      return next === plugins
    }
    expect(kept({}, {})).toBe(true)
    expect(kept({}, { pluginStatuses: called })).toBe(true)
    expect(kept({ pluginStatuses: called }, { phase: 'Paused' })).toBe(true)
    expect(kept({ pluginStatuses: called }, { pluginStatuses: [] })).toBe(false)
    expect(kept({ pluginStatuses: called }, { abort: true })).toBe(false)
    expect(kept({ abort: true }, { phase: 'Degraded' })).toBe(true)
  })

  it('asks for the earliest of its wake-ups, a moment early, as its clock is ahead', () => {
    const pass = passOf(updating(plan))
    askToWake(pass, 120_001)
    askToWake(pass, 110_001)
    askToWake(pass, 130_001)
    expect(finishPass(pass, at(100)).wakeAsked).toBe(at(110))
  })

  it('that fails says why', () => {
    const pass = passOf(updating(plan))
    expect(failPass(pass, 'no')).toBe('failed')
    expect(finishPass(pass, at(100)).failure).toBe('no')
  })

  it('records events of the Rollout', () => {
    const pass = passOf(updating(plan))
    recordEvent(pass, 'Normal', 'Why', 'what')
    expect(pass.effects).toEqual([
      {
        kind: 'recordEvent',
        at: at(100),
        type: 'Normal',
        reason: 'Why',
        message: 'what',
        object: '',
      },
    ])
  })
})

describe('readings of a pass', () => {
  it('an abort counts from the moment it is asked for until it is dropped', () => {
    const pass = passOf(updating(plan))
    expect(isAborted(pass)).toBe(false)
    pass.pause.abort = true
    expect(isAborted(pass)).toBe(true)
    pass.pause.dropAbort = true
    expect(isAborted(pass)).toBe(false)
    expect(isAborted(passOf(updating(plan, { status: { abort: true } })))).toBe(true)
  })

  it('there is no stable hash without its ReplicaSet, whatever the status says', () => {
    expect(stableHashOf(passOf(updating(plan)))).toBe('v1')
    expect(stableHashOf(passOf(updating(plan, { replicaSets: [replicaSet('v2', 1)] })))).toBe('')
  })

  it('two empty hashes count as promoted', () => {
    expect(isFullyPromoted(passOf(updating(plan)))).toBe(false)
    const nothing = { stableRS: '', currentPodHash: '' }
    expect(isFullyPromoted(passOf(updating(plan, { status: nothing })))).toBe(true)
  })

  it('a person or an inconclusive analysis halts, a pause step does not', () => {
    expect(isHalted(passOf(updating(canary({}, { paused: true }))))).toBe(true)
    const status = pausedSince(9, 'InconclusiveAnalysisRun')
    const pass = passOf(updating(plan, { status }))
    expect(isHalted(pass)).toBe(true)
    expect(pauseConditionOf(pass, 'InconclusiveAnalysisRun')?.startTime).toBe(at(9))
    expect(hasPauseCondition(pass, 'CanaryPauseStep')).toBe(false)
    expect(isHalted(passOf(updating(plan, { status: pausedSince(9) })))).toBe(false)
  })
})
