import { describe, expect, it } from 'vitest'
import {
  blueGreenWaitsFor,
  canaryWaitsFor,
  clientPhase,
} from '../../../src/rollout/decisions/clientPhase.ts'

const healthy = { phase: 'Healthy', message: '' }
const view = {
  generation: 2,
  observedGeneration: '2',
  controllerPause: false,
  pauseConditions: [],
  workloadGeneration: null,
  observedWorkloadGeneration: '',
}

describe('the phase that clients show', () => {
  it('is the stored one once everything is observed', () => {
    expect(clientPhase(view, healthy)).toEqual(healthy)
  })

  it('waits for the latest spec', () => {
    expect(clientPhase({ ...view, observedGeneration: '1' }, healthy)).toEqual({
      phase: 'Progressing',
      message: 'waiting for rollout spec update to be observed',
    })
  })

  it.each(['', '5f7d8', '3', '1x', 'x1'])(
    'takes the observed generation %j for a controller of old',
    (text) => {
      expect(clientPhase({ ...view, observedGeneration: text }, healthy)).toEqual(healthy)
    },
  )

  it('waits for the controller to notice that somebody resumed', () => {
    const resumed = { ...view, controllerPause: true }
    expect(clientPhase(resumed, healthy).message).toBe('waiting for rollout to unpause')
    expect(clientPhase({ ...resumed, pauseConditions: [{}] }, healthy)).toEqual(healthy)
  })

  it.each([
    ['4', false],
    ['+4', false],
    ['44', false],
    ['-4', true],
    ['1', true],
  ])('reads the observed generation %j as a number', (observedGeneration, waits) => {
    const { phase } = clientPhase({ ...view, generation: 4, observedGeneration }, healthy)
    expect(phase).toBe(waits ? 'Progressing' : 'Healthy')
  })

  it.each(['4x', 'x4', '+4', ''])(
    'waits for no workload of generation %j, which is the same or none',
    (observedWorkloadGeneration) => {
      const referring = { ...view, workloadGeneration: 4, observedWorkloadGeneration }
      expect(clientPhase(referring, healthy)).toEqual(healthy)
    },
  )

  it('waits for the latest workload', () => {
    const referring = { ...view, workloadGeneration: 4, observedWorkloadGeneration: '3' }
    expect(clientPhase(referring, healthy).message).toBe(
      'waiting for rollout spec update to be observed for the reference workload',
    )
    expect(clientPhase({ ...referring, observedWorkloadGeneration: '4' }, healthy)).toEqual(healthy)
    expect(clientPhase({ ...referring, observedWorkloadGeneration: '' }, healthy)).toEqual(healthy)
    expect(clientPhase({ ...referring, workloadGeneration: null }, healthy)).toEqual(healthy)
  })
})

describe('a canary with all its pods', () => {
  const pods = {
    routed: false,
    replicas: 4,
    updatedReplicas: 4,
    stableRS: 'v2',
    currentPodHash: 'v2',
  }

  it('waits for old pods only without routing', () => {
    expect(canaryWaitsFor({ ...pods, replicas: 5 })).toBe('old replicas are pending termination')
    expect(canaryWaitsFor({ ...pods, replicas: 5, routed: true })).toBe('')
  })

  it('waits for its promotion', () => {
    const waiting = 'waiting for all steps to complete'
    expect(canaryWaitsFor({ ...pods, stableRS: 'v1' })).toBe(waiting)
    expect(canaryWaitsFor({ ...pods, stableRS: '', currentPodHash: '' })).toBe(waiting)
  })
})

it('a blue-green update waits for its active Service, an analysis, and to become stable', () => {
  const hashes = (activeSelector: string, stableRS: string) => ({
    activeSelector,
    stableRS,
    currentPodHash: 'new',
  })
  expect(blueGreenWaitsFor(hashes('', 'old'), false)).toBe('active service cutover pending')
  expect(blueGreenWaitsFor(hashes('old', 'old'), true)).toBe('active service cutover pending')
  expect(blueGreenWaitsFor(hashes('new', 'old'), true)).toBe('waiting for analysis to complete')
  expect(blueGreenWaitsFor(hashes('new', 'old'), false)).toBe(
    'waiting for post-promotion verification to complete',
  )
  expect(blueGreenWaitsFor(hashes('new', 'new'), true)).toBe('')
})

it('a blue-green update waits for a Service that leads nowhere yet', () => {
  const nowhere = { activeSelector: '', stableRS: '', currentPodHash: '' }
  expect(blueGreenWaitsFor(nowhere, false)).toBe('active service cutover pending')
})

it('a blue-green update that was never promoted is not promoted by a hash that is missing', () => {
  const begun = { activeSelector: 'v1', stableRS: '', currentPodHash: 'v1' }
  expect(blueGreenWaitsFor(begun, true)).toBe('waiting for analysis to complete')
  expect(blueGreenWaitsFor({ ...begun, stableRS: 'v1' }, true)).toBe('')
})
