import { expect, it } from 'vitest'
import {
  basicConditions,
  conditionsOf,
} from '../../../../src/application/flux/kstatus/conditions.ts'

it('what a condition does not say is empty', () => {
  expect(conditionsOf({ status: { conditions: [{ type: 'Ready' }] } })).toEqual([
    { type: 'Ready', status: '', reason: '', message: '' },
  ])
})

// Recorded: flux-health, "conditions not a list".
it('conditions are a list of objects', () => {
  expect(basicConditions({ status: { conditions: 'none' } })).toEqual({
    error: 'cannot restore slice from string',
  })
  expect(basicConditions({ status: { conditions: ['x'] } })).toEqual({
    error: 'cannot restore struct from: string',
  })
  expect(basicConditions({ status: { conditions: null } })).toEqual([])
})
