import { expect, it } from 'vitest'
import { fixedSize } from '../../src/autoscaler/fixedSize.ts'

const limits = { minReplicas: 2, maxReplicas: 10 }

it('limits act at once', () => {
  expect(fixedSize(limits, 12)).toEqual({
    replicas: 10,
    reason: 'Current number of replicas above Spec.MaxReplicas',
  })
  expect(fixedSize(limits, 1)).toEqual({
    replicas: 2,
    reason: 'Current number of replicas below Spec.MinReplicas',
  })
})

it('what somebody has scaled to nothing stays so', () => {
  expect(fixedSize(limits, 0)).toEqual({ replicas: 0, reason: '' })
})

it('within the limits the metrics decide', () => {
  expect([2, 10].map((current) => fixedSize(limits, current))).toEqual([null, null])
})
