import { describe, expect, it } from 'vitest'
import { stepsHash } from '../../src/fingerprint/steps.ts'
import { readRollout } from '../../src/manifest/rollout.ts'
import type { RolloutSpec } from '../../src/plan/plan.ts'
import { newestRules } from '../../src/releases/rules.ts'
import type { JsonObject } from '../../src/units/json.ts'
import { instant } from '../../src/units/time.ts'
import { blueGreen, canary, rollout } from './given.ts'

function read(object: JsonObject): RolloutSpec {
  return readRollout(object, {}, '', 'imageTag', null, newestRules)
}

describe('a Rollout', () => {
  it('has what it does not say', () => {
    const object = canary({}, { replicas: null })
    const { strategy, template, source, ...rest } = read(object)
    expect(rest).toEqual({
      name: 'demo',
      namespace: 'default',
      replicas: null,
      selector: { matchLabels: { app: 'demo' } },
      workloadRef: null,
      minReadySeconds: 0,
      revisionHistoryLimit: 10,
      paused: false,
      progressDeadlineSeconds: 600,
      progressDeadlineAbort: false,
      restartAt: null,
      rollbackWindowRevisions: 0,
      successfulRunHistoryLimit: 5,
      unsuccessfulRunHistoryLimit: 5,
      stepsHash: stepsHash(undefined),
      refused: '',
    })
    expect(strategy.kind).toBe('canary')
    expect(template.source).toEqual({})
    expect(source).toBe(object)
  })

  it('says what it says', () => {
    const spec = {
      restartAt: '2026-01-01T00:01:00Z',
      rollbackWindow: { revisions: 2 },
      analysis: { successfulRunHistoryLimit: 0, unsuccessfulRunHistoryLimit: 1 },
      paused: true,
      workloadRef: { kind: 'Deployment', name: 'web', scaleDown: 'onsuccess' },
    }
    expect(read(canary({ steps: [{ setWeight: 5 }] }, spec))).toMatchObject({
      restartAt: instant(60_000),
      rollbackWindowRevisions: 2,
      successfulRunHistoryLimit: 0,
      unsuccessfulRunHistoryLimit: 1,
      paused: true,
      workloadRef: { kind: 'Deployment', name: 'web', scaleDown: 'onsuccess' },
      stepsHash: stepsHash([{ setWeight: 5 }]),
    })
  })

  it('is blue-green if that is its only strategy', () => {
    expect(read(blueGreen({ activeService: 'a' })).strategy.kind).toBe('blueGreen')
    expect(read(rollout({})).strategy.kind).toBe('canary')
    expect(read(rollout({ canary: {}, blueGreen: {} })).strategy.kind).toBe('canary')
  })
})
