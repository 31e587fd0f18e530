import { describe, expect, it } from 'vitest'
import {
  checkGenerationSet,
  checkGenericProperties,
} from '../../../../src/application/flux/kstatus/generic.ts'

const observed = (observedGeneration: number | string, conditions: readonly object[] = []) => ({
  kind: 'Rollout',
  metadata: { generation: 3 },
  status: { observedGeneration, conditions: conditions.map((each) => ({ ...each })) },
})

// Recorded: flux-health.
describe('checkGenericProperties', () => {
  it('is about deletion before all else', () => {
    const object = { ...observed('3'), metadata: { deletionTimestamp: '2026-01-01T00:00:00Z' } }
    expect(checkGenericProperties(object)?.status).toBe('Terminating')
  })

  it('cannot read the generation of a Rollout', () => {
    expect(checkGenericProperties(observed('3'))).toEqual({
      status: 'Unknown',
      message: '',
      error:
        'looking up status.observedGeneration from resource: ' +
        '.status.observedGeneration accessor error: 3 is of the type string, expected int64',
    })
  })

  it('waits for a controller that is behind', () => {
    expect(checkGenericProperties(observed(2))?.message).toBe(
      'Rollout generation is 3, but latest observed generation is 2',
    )
  })

  it('takes the first of Reconciling and Stalled that is true', () => {
    const stalled = { type: 'Stalled', status: 'True', message: 'broken' }
    const reconciling = { type: 'Reconciling', status: 'True', message: 'at it' }
    expect(checkGenericProperties(observed(3, [stalled, reconciling]))?.status).toBe('Failed')
    expect(checkGenericProperties(observed(3, [reconciling, stalled]))?.status).toBe('InProgress')
    expect(checkGenericProperties(observed(3))).toBeNull()
  })
})

it('where both generations must be there, absence is said', () => {
  expect(checkGenerationSet({ kind: 'DaemonSet', metadata: { generation: 1 } })?.message).toBe(
    'DaemonSet status.observedGeneration not found',
  )
  expect(checkGenerationSet(observed(3))).toBeNull()
})
