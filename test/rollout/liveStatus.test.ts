import { describe, expect, it } from 'vitest'
import { countIn, readStatus } from '../../src/rollout/liveStatus.ts'
import { emptyStatus } from '../../src/rollout/status.ts'
import { instant } from '../../src/units/time.ts'

const always = () => instant(5000)
const never = () => null

describe('a status that is read', () => {
  it('is the empty one where nothing is stored', () => {
    expect(readStatus({}, never)).toEqual(emptyStatus)
  })

  it('keeps weights, verified or not known to be', () => {
    const weights = { canary: { weight: 20, podTemplateHash: 'v2' }, stable: { weight: 80 } }
    const { weights: read } = readStatus({ canary: { weights } }, never)
    expect(read).toEqual({
      canary: { weight: 20, serviceName: '', podTemplateHash: 'v2' },
      stable: { weight: 80, serviceName: '', podTemplateHash: '' },
      additional: [],
      verified: null,
    })
    const verified = { canary: { weights: { ...weights, verified: false } } }
    expect(readStatus(verified, never).weights?.verified).toBe(false)
  })

  it('keeps step plugins by their index', () => {
    const plugin = { index: 0, name: 'example/step', operation: 'Run', phase: 'Running' }
    expect(readStatus({ canary: { stepPluginStatuses: [plugin] } }, never).pluginStatuses).toEqual([
      { ...plugin, message: '', startedAt: null, updatedAt: null },
    ])
  })

  it('keeps a pause with its start', () => {
    const pauseConditions = [{ reason: 'CanaryPauseStep', startTime: '2026-01-01T00:00:05Z' }]
    expect(readStatus({ pauseConditions }, always).pauseConditions).toEqual([
      { reason: 'CanaryPauseStep', startTime: 5000 },
    ])
  })

  it('leaves out conditions without times', () => {
    expect(readStatus({ conditions: [{ type: 'Healthy' }] }, never).conditions).toEqual([])
  })

  it('asks for each time by its place', () => {
    const places: string[] = []
    const status = { pauseConditions: [{}], conditions: [{ type: 'Healthy' }] }
    readStatus(status, (_object, key, path) => {
      expect(path).toMatch(new RegExp(`\\.${key}$`))
      places.push(path)
      return key === 'lastUpdateTime' ? instant(0) : null
    })
    expect(places).toEqual([
      'status.abortedAt',
      'status.pauseConditions[0].startTime',
      'status.conditions[0].lastUpdateTime',
      'status.conditions[0].lastTransitionTime',
      'status.restartedAt',
    ])
  })

  it('leaves out a pause and a condition of which one time is no time', () => {
    const conditions = [{ type: 'Healthy' }]
    for (const known of ['lastUpdateTime', 'lastTransitionTime']) {
      const timeIn = (_: unknown, key: string) => (key === known ? instant(0) : null)
      expect(readStatus({ conditions, pauseConditions: [{}] }, timeIn)).toEqual(emptyStatus)
    }
  })

  it('takes a generation that is no number for one that was observed', () => {
    const generations = ['', '12', '-3', '5f6d7c', '1x'].map(
      (observedGeneration) => readStatus({ observedGeneration }, never).observedGeneration,
    )
    expect(generations).toEqual([0, 12, -3, Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER])
  })

  it('counts an absent counter as zero', () => {
    expect(countIn({}, 'replicas')).toBe(0)
    expect(countIn({ replicas: 3 }, 'replicas')).toBe(3)
  })
})
