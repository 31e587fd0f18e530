import { describe, expect, it } from 'vitest'
import type { Pass } from '../../../src/rollout/contract.ts'
import { pauseBookkeeping } from '../../../src/rollout/reconcilers/pauseBookkeeping.ts'
import type { RolloutStatus } from '../../../src/rollout/status.ts'
import {
  canary,
  condition,
  passOf,
  paused,
  pausedSince,
  promoted,
  type Standing,
  updating,
} from '../given.ts'

const plan = canary()
const progressing = condition('Progressing', 'True', 'ReplicaSetUpdated')
const aborted = condition('Progressing', 'False', 'RolloutAborted')
const told = condition('Paused', 'True', 'RolloutPaused')

function caughtUp(status: Partial<RolloutStatus>, more: Standing = {}): Pass {
  const pass = passOf(updating(plan, { ...more, status }))
  pauseBookkeeping(pass)
  return pass
}

const saidBy = ({ storedStatus }: Pass): string[] =>
  storedStatus.conditions.map(({ type, status, reason }) => `${type} ${status} ${reason}`)

describe('conditions catch up', () => {
  it('with a pause', () => {
    const pass = caughtUp({ conditions: [progressing], ...pausedSince(90) })
    expect(saidBy(pass)).toEqual(['Progressing Unknown RolloutPaused', 'Paused True RolloutPaused'])
  })

  it('with a resume', () => {
    const pass = caughtUp({ ...paused(50), pauseConditions: [] })
    expect(saidBy(pass)).toEqual([
      'Progressing Unknown RolloutResumed',
      'Paused False RolloutPaused',
    ])
  })

  it('with a retry, in a pass of its own before the pause is looked at', () => {
    const pass = caughtUp({ conditions: [aborted, told] })
    expect(saidBy(pass)).toEqual(['Paused True RolloutPaused', 'Progressing Unknown RolloutRetry'])
  })

  it('with a pause by hand', () => {
    const state = updating(canary({}, { paused: true }), { status: { conditions: [progressing] } })
    const pass = passOf(state)
    expect(pauseBookkeeping(pass)).toBe('end')
    expect(saidBy(pass)[0]).toBe('Progressing Unknown RolloutPaused')
  })
})

describe('conditions stay', () => {
  it('where nothing was paused or resumed', () => {
    const pass = passOf(updating(plan, { status: { conditions: [progressing] } }))
    expect(pauseBookkeeping(pass)).toBe('next')
    expect(pass.storedStatus).toBe(pass.prev)
  })

  it('while an abort is in force', () => {
    expect(saidBy(caughtUp({ abort: true, conditions: [aborted, told] }))).toEqual([
      'Progressing False RolloutAborted',
      'Paused True RolloutPaused',
    ])
  })

  it('until a new generation was seen by a full pass', () => {
    const pass = caughtUp({ conditions: [progressing], ...pausedSince(90) }, { generation: 2 })
    expect(saidBy(pass)).toEqual(['Progressing True ReplicaSetUpdated'])
  })

  it('of progress, once the update is done', () => {
    const pass = passOf(
      promoted(canary({}, { paused: true }), { status: { conditions: [progressing] } }),
    )
    pauseBookkeeping(pass)
    expect(saidBy(pass)).toEqual([
      'Progressing True ReplicaSetUpdated',
      'Paused True RolloutPaused',
    ])
  })
})

it('releases that write early go on with what they had read', () => {
  const state = updating(plan, { status: { conditions: [progressing], ...pausedSince(90) } })
  const outcome = (earlyWriteEndsPass: boolean) => {
    const pass = passOf({ ...state, controller: { ...state.controller, earlyWriteEndsPass } })
    return [pauseBookkeeping(pass), pass.prev === state.status, saidBy(pass).length]
  }
  expect(outcome(true)).toEqual(['end', true, 2])
  expect(outcome(false)).toEqual(['next', true, 2])
})

it.each([
  ['a pause', { conditions: [progressing], ...pausedSince(90) }, 'Rollout is paused'],
  ['a resume', { ...paused(50), pauseConditions: [] }, 'Rollout is resumed'],
  ['a retry', { conditions: [aborted] }, 'Retrying Rollout after abort'],
])('conditions say why: %s', (_, status, message) => {
  const { conditions } = caughtUp(status).storedStatus
  expect(conditions.find(({ type }) => type === 'Progressing')?.message).toBe(message)
  const said = conditions.find(({ type }) => type === 'Paused')?.message ?? 'Rollout is paused'
  expect(said).toBe('Rollout is paused')
})
