import { expect, it } from 'vitest'
import type { JsonObject } from '../../../../src/units/json.ts'
import { object, saidOf } from '../objects.ts'

const able = { type: 'AbleToScale', status: 'True', message: 'able' }
const blind = { type: 'ScalingActive', reason: 'FailedGetResourceMetric', message: 'no metrics' }
const scaler = (...conditions: readonly JsonObject[]) =>
  saidOf(object('autoscaling/v2', 'HorizontalPodAutoscaler', { status: { conditions } }))

it('a HorizontalPodAutoscaler is Degraded if it cannot scale, Healthy if it can', () => {
  expect(scaler(able)).toBe('Healthy: able')
  expect(scaler(able, blind)).toBe('Degraded: no metrics')
  expect(scaler({ ...able, status: 'False' })).toBe('Progressing: Waiting to Autoscale')
})

it('a HorizontalPodAutoscaler of version 1 has its conditions in an annotation', () => {
  const old = (text: string) => {
    const annotations = { 'autoscaling.alpha.kubernetes.io/conditions': text }
    return saidOf(
      object('autoscaling/v1', 'HorizontalPodAutoscaler', { metadata: { annotations } }),
    )
  }
  expect(old(JSON.stringify([able]))).toBe('Healthy: able')
  expect(['[]', '{', '7'].map(old)).toEqual(Array(3).fill('Progressing: Waiting to Autoscale'))
})
