import { describe, expect, it } from 'vitest'
import { effectiveExperimentValues, effectiveValues } from '../../src/manifest/defaults.ts'
import { blueGreen, canary, rollout } from './given.ts'

describe('the values that apply to a Rollout', () => {
  it('are the defaults where it says nothing', () => {
    expect(effectiveValues({})).toEqual({
      replicas: 1,
      revisionHistoryLimit: 10,
      progressDeadlineSeconds: 600,
      successfulRunHistoryLimit: 5,
      unsuccessfulRunHistoryLimit: 5,
      maxSurge: '25',
      maxUnavailable: '25',
      maxTrafficWeight: 100,
      scaleDownDelaySeconds: 0,
      abortScaleDownDelaySeconds: 0,
      abortScaleDownDelaySet: false,
      explicitAbortScaleDownDelay: false,
      autoPromotionEnabled: true,
      nginxAnnotationPrefix: 'nginx.ingress.kubernetes.io',
    })
  })

  it('delay scaling down for blue-green and for routed canaries', () => {
    const delays = { scaleDownDelaySeconds: 30, abortScaleDownDelaySeconds: 30 }
    expect(effectiveValues(blueGreen({ activeService: 'a' }))).toMatchObject(delays)
    expect(effectiveValues(canary({ trafficRouting: {} }))).toMatchObject(delays)
    expect(effectiveValues(canary())).toMatchObject({ scaleDownDelaySeconds: 0 })
  })

  it('never scale an aborted update down with an explicit 0', () => {
    const zero = blueGreen({ activeService: 'a', abortScaleDownDelaySeconds: 0 })
    expect(effectiveValues(zero)).toMatchObject({
      abortScaleDownDelaySeconds: null,
      abortScaleDownDelaySet: true,
      explicitAbortScaleDownDelay: false,
    })
    const five = canary({ trafficRouting: {}, abortScaleDownDelaySeconds: 5 })
    expect(effectiveValues(five)).toMatchObject({
      abortScaleDownDelaySeconds: 5,
      explicitAbortScaleDownDelay: true,
    })
  })

  it('come from one of both strategies, not always the same', () => {
    const both = rollout({
      canary: { maxUnavailable: 1, trafficRouting: {}, scaleDownDelaySeconds: 7 },
      blueGreen: { maxUnavailable: 2, scaleDownDelaySeconds: 8, abortScaleDownDelaySeconds: 9 },
    })
    expect(effectiveValues(both)).toMatchObject({
      maxUnavailable: 2,
      scaleDownDelaySeconds: 7,
      abortScaleDownDelaySeconds: 9,
    })
  })
})

describe('the values that apply to an Experiment', () => {
  it('are seconds', () => {
    expect(effectiveExperimentValues({})).toEqual({
      progressDeadlineSeconds: 600,
      scaleDownDelaySeconds: 30,
    })
  })
})
