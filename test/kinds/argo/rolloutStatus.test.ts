import { expect, it } from 'vitest'
import { conditionShape, rolloutStatus } from '../../../src/kinds/argo/rolloutStatus.ts'
import { decodeObject } from '../../../src/kinds/decode.ts'

it('knows the fields of a status that the controller has written', () => {
  const status = {
    canary: { weights: { canary: { weight: 20, serviceName: 'web-canary' } } },
    blueGreen: { activeSelector: 'abc' },
    currentStepIndex: 1,
    conditions: [{ type: 'Progressing', status: 'True', reason: 'x', message: 'y' }],
  }
  expect(decodeObject(status, rolloutStatus, 'server')).toMatchObject({ unknown: [], error: '' })
})

it('names the type of a condition after that of its own', () => {
  const { error } = decodeObject({ type: 1 }, conditionShape('v1alpha1.RolloutCondition'), 'server')
  expect(error).toContain('of type v1alpha1.RolloutConditionType')
})
