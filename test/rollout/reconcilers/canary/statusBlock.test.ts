import { describe, expect, it } from 'vitest'
import { timeReader } from '../../../../src/document/timeReader.ts'
import { statusBlock } from '../../../../src/rollout/reconcilers/canary/statusBlock.ts'
import { emptyStatus, type RolloutStatus } from '../../../../src/rollout/status.ts'
import { start } from '../../../../src/units/time.ts'
import { at } from '../../given.ts'

const written: Partial<RolloutStatus> = {
  weights: {
    canary: { weight: 0, serviceName: 'demo-canary', podTemplateHash: 'v2' },
    stable: { weight: 90, serviceName: 'demo-stable', podTemplateHash: 'v1' },
    additional: [{ weight: 10, serviceName: 'demo-x', podTemplateHash: 'v2' }],
    verified: false,
  },
  stablePingPong: 'ping',
  stepRun: { name: 'a', status: 'Running', message: 'm' },
  backgroundRun: { name: 'b', status: '', message: '' },
  currentExperiment: 'demo-v2-2-0',
  pluginStatuses: [
    {
      ...{ index: 0, name: 'org/bake', operation: 'Run', phase: 'Running', message: '' },
      ...{ startedAt: at(4), updatedAt: at(34) },
    },
  ],
}

const timeIn = timeReader(start, () => expect.unreachable())

describe('status.canary', () => {
  it('is stored in the words of Argo', () => {
    expect(statusBlock.write({ ...emptyStatus, ...written })).toEqual({
      weights: {
        canary: { weight: 0, serviceName: 'demo-canary', podTemplateHash: 'v2' },
        stable: { weight: 90, serviceName: 'demo-stable', podTemplateHash: 'v1' },
        additional: [{ weight: 10, serviceName: 'demo-x', podTemplateHash: 'v2' }],
        verified: false,
      },
      stablePingPong: 'ping',
      currentStepAnalysisRunStatus: { name: 'a', status: 'Running', message: 'm' },
      currentBackgroundAnalysisRunStatus: { name: 'b', status: '' },
      currentExperiment: 'demo-v2-2-0',
      stepPluginStatuses: [
        {
          ...{ index: 0, name: 'org/bake', operation: 'Run', phase: 'Running' },
          ...{ startedAt: '2026-01-01T00:00:04Z', updatedAt: '2026-01-01T00:00:34Z' },
        },
      ],
    })
  })

  it('is read back as it was', () => {
    expect(statusBlock.read(statusBlock.write({ ...emptyStatus, ...written }), timeIn)).toEqual(
      written,
    )
  })

  it('of another strategy’s Rollout is empty', () => {
    expect(statusBlock.write(emptyStatus)).toEqual({})
    expect({ ...emptyStatus, ...statusBlock.read(null, timeIn) }).toEqual(emptyStatus)
  })
})

it('a weight of 0 is stored, a canary and a stable always', () => {
  const none = { weight: 0, serviceName: '', podTemplateHash: '' }
  const weights = { canary: none, stable: none, additional: [], verified: null }
  const stored = statusBlock.write({ ...emptyStatus, weights })
  expect(stored).toEqual({ weights: { canary: { weight: 0 }, stable: { weight: 0 } } })
  expect(statusBlock.read({ weights: {} }, timeIn)).toMatchObject({ weights })
})

it('a step plugin is stored with its index and its name, even if they are nothing', () => {
  const plugin = {
    ...{ index: 0, name: '', operation: '', phase: 'Failed', message: 'too warm' },
    ...{ startedAt: null, updatedAt: null },
  } as unknown as RolloutStatus['pluginStatuses'][number]
  const stored = statusBlock.write({ ...emptyStatus, pluginStatuses: [plugin] })
  expect(stored).toEqual({
    stepPluginStatuses: [
      { index: 0, name: '', operation: '', phase: 'Failed', message: 'too warm' },
    ],
  })
  expect(statusBlock.read(stored, timeIn)).toMatchObject({ pluginStatuses: [plugin] })
})

it('a time that is none is told with the plugin that has it', () => {
  const paths: string[] = []
  const telling = timeReader(start, ({ path }) => paths.push(path))
  const plugin = { index: 3, startedAt: 'now', updatedAt: 'soon' }
  const { pluginStatuses } = statusBlock.read({ stepPluginStatuses: [{}, plugin] }, telling)
  expect(pluginStatuses?.map(({ index }) => index)).toEqual([0, 3])
  expect(paths).toEqual([
    'status.canary.stepPluginStatuses[1].startedAt',
    'status.canary.stepPluginStatuses[1].updatedAt',
  ])
})
