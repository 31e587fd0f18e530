import { describe, expect, it } from 'vitest'
import {
  canaryHasProgressed,
  hasTimedOut,
  podsHaveProgressed,
} from '../../../src/rollout/decisions/progress.ts'
import { instant } from '../../../src/units/time.ts'

describe('progress', () => {
  const pods = { replicas: 4, updatedReplicas: 2, readyReplicas: 3, availableReplicas: 3 }

  it.each([
    [{ updatedReplicas: 1, replicas: 3 }, true],
    [{ updatedReplicas: 3, replicas: 5 }, true],
    [{ replicas: 3 }, true],
    [{ replicas: 5 }, false],
    [{ readyReplicas: 4 }, true],
    [{ readyReplicas: 2 }, false],
    [{ availableReplicas: 4 }, true],
    [{ availableReplicas: 2 }, false],
    [{}, false],
  ])('of pods with %j is %j', (change, expected) => {
    expect(podsHaveProgressed(pods, { ...pods, ...change })).toBe(expected)
  })

  const canary = { stableRS: 'v1', currentStepIndex: 1, currentStepHash: 'a' }

  it.each([
    [{ stableRS: 'v2' }, true],
    [{ currentStepIndex: 0 }, true],
    [{ currentStepIndex: null }, false],
    [{ currentStepHash: 'b' }, true],
    [{}, false],
  ])('of a canary with %j is %j', (change, expected) => {
    expect(canaryHasProgressed(canary, { ...canary, ...change })).toBe(expected)
  })

  it('of a canary is not seen where it had no step before', () => {
    expect(canaryHasProgressed({ ...canary, currentStepIndex: null }, canary)).toBe(false)
  })
})

describe('the progress deadline', () => {
  const since = { reason: 'ReplicaSetUpdated', lastUpdateTime: instant(0) }

  it('passes strictly after it', () => {
    expect(hasTimedOut(since, 10, instant(10_000))).toBe(false)
    expect(hasTimedOut(since, 10, instant(10_001))).toBe(true)
  })

  it('does not pass in a pause, after an abort, or without the condition', () => {
    const late = instant(1e9)
    expect(hasTimedOut({ ...since, reason: 'RolloutPaused' }, 10, late)).toBe(false)
    expect(hasTimedOut({ ...since, reason: 'RolloutAborted' }, 10, late)).toBe(false)
    expect(hasTimedOut(undefined, 10, late)).toBe(false)
  })

  it('that has passed has passed', () => {
    const exceeded = { ...since, reason: 'ProgressDeadlineExceeded' }
    expect(hasTimedOut(exceeded, 10, instant(0))).toBe(true)
  })
})
