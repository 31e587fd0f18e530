import { describe, expect, it } from 'vitest'
import { sameStatus } from '../../src/rollout/sameStatus.ts'
import { emptyStatus, type RolloutStatus } from '../../src/rollout/status.ts'
import { at, condition } from './given.ts'

const run = { name: 'demo-v2-2', status: 'Running', message: '' } as const
const plugin = {
  ...({ index: 0, name: 'p', operation: 'Run', phase: 'Running', message: '' } as const),
  ...{ startedAt: at(1), updatedAt: at(31) },
}
const status: RolloutStatus = {
  ...emptyStatus,
  conditions: [condition('Healthy', 'True', 'RolloutHealthy')],
  pauseConditions: [{ reason: 'CanaryPauseStep', startTime: at(1) }],
  stepRun: run,
  pluginStatuses: [plugin],
}

describe('two statuses', () => {
  it('are the same where nothing that is stored differs', () => {
    const copied = {
      ...status,
      conditions: status.conditions.map((one) => ({ ...one })),
      pauseConditions: [{ reason: 'CanaryPauseStep', startTime: at(1) }],
      stepRun: { ...run },
      pluginStatuses: [{ ...plugin }],
    }
    expect(sameStatus(status, copied)).toBe(true)
  })

  it.each(Object.keys(emptyStatus))('differ by their %s', (key) => {
    const others: Record<string, unknown> = {
      conditions: [condition('Healthy', 'False', 'RolloutHealthy')],
      pauseConditions: [{ reason: 'CanaryPauseStep', startTime: at(2) }],
      stepRun: { ...run, status: 'Failed' },
      backgroundRun: run,
      prePromotionRun: run,
      postPromotionRun: run,
      pluginStatuses: [{ ...plugin, phase: 'Successful' }],
    }
    expect(sameStatus(status, { ...status, [key]: others[key] ?? 'other' })).toBe(false)
  })

  it.each([
    ...['index', 'operation', 'phase', 'message', 'startedAt', 'updatedAt'].map((key) => ({
      pluginStatuses: [{ ...plugin, [key]: null }],
    })),
    ...['name', 'status', 'message'].map((key) => ({ stepRun: { ...run, [key]: 'other' } })),
    { pluginStatuses: [] },
    { pluginStatuses: [plugin, { ...plugin, index: 1 }] },
    { pluginStatuses: [{ ...plugin, index: 1 }, plugin] },
    { stepRun: null },
    { pauseConditions: [] },
    { pauseConditions: [...status.pauseConditions, ...status.pauseConditions] },
    { pauseConditions: [{ reason: 'InconclusiveAnalysisRun', startTime: at(1) }] },
  ])('differ by one part of what they list: %j', (other) => {
    const next = { ...status, ...other } as unknown as RolloutStatus
    expect(sameStatus(status, next)).toBe(false)
    expect(sameStatus(next, status)).toBe(false)
  })
})

it('two statuses differ by the second of what they list', () => {
  const second = { ...plugin, index: 1 }
  const two = { ...status, pluginStatuses: [plugin, second] }
  const other = { ...status, pluginStatuses: [plugin, { ...second, message: 'other' }] }
  expect(sameStatus(two, { ...two, pluginStatuses: [plugin, { ...second }] })).toBe(true)
  expect(sameStatus(two, other)).toBe(false)
})

it.each([
  [null, 1],
  [1, null],
  [1, 2],
])('a step of %j is another than %j', (one, other) => {
  const at = (currentStepIndex: number | null): RolloutStatus => ({ ...status, currentStepIndex })
  expect(sameStatus(at(one), at(other))).toBe(false)
  expect(sameStatus(at(one), at(one))).toBe(true)
})
