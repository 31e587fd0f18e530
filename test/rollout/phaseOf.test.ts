import { describe, expect, it } from 'vitest'
import { begin } from '../../src/rollout/begin.ts'
import { phaseOf } from '../../src/rollout/phaseOf.ts'
import { emptyStatus } from '../../src/rollout/status.ts'
import { scenarioOf } from '../transcripts/scenario.ts'

const { plan } = scenarioOf([
  ['plan', 'replicas 1'],
  ['run', '1s'],
])
const healthy = {
  ...begin(plan),
  generation: 2,
  status: { ...emptyStatus, phase: 'Healthy', observedGeneration: 2 },
} as const

describe('the phase that clients show', () => {
  it('is the stored one where the controller has seen the latest write', () => {
    expect(phaseOf(healthy)).toEqual({ phase: 'Healthy', message: '' })
  })

  it('is Progressing until then, whatever is stored', () => {
    expect(phaseOf({ ...healthy, generation: 3 })).toEqual({
      phase: 'Progressing',
      message: 'waiting for rollout spec update to be observed',
    })
  })

  it('is Progressing while a resume has not been seen', () => {
    const status = { ...healthy.status, phase: 'Paused', controllerPause: true } as const
    expect(phaseOf({ ...healthy, status })).toEqual({
      phase: 'Progressing',
      message: 'waiting for rollout to unpause',
    })
  })
})
