import { expect, it } from 'vitest'
import { whyKept } from '../../src/questions/whyKept.ts'
import type { Scenario } from '../../src/simulation/scenario.ts'
import { planFrom, services } from './given.ts'
import { ingress, routing } from './routed.ts'

const aborted: Scenario = {
  plan: planFrom(
    `{ canary: { ${routing}, abortScaleDownDelaySeconds: 600, steps: [{ setWeight: 50 }, { pause: {} }] } }`,
    4,
    services,
    ingress,
  ),
  script: [
    { at: '0s', deploy: true },
    { at: '60s', setImage: 'web:2' },
    { at: '2m', abort: true },
  ],
  pods: { startup: '5s' },
  until: '20m',
}

it('says which delay keeps the pods of an aborted version, and until when: 120 + 600 seconds', () => {
  expect(whyKept(aborted, { at: '5m' }).kept).toMatchObject([
    {
      kind: 'ReplicaSet',
      image: 'web:2',
      pods: 2,
      keptBy: 'abortScaleDownDelaySeconds',
      field: 'spec.strategy.canary.abortScaleDownDelaySeconds',
      dueAt: 720_000,
      until: 720_000,
      left: 420_000,
      trafficPercent: 0,
      // It selects by the labels of all pods, and nothing leads users there.
      services: ['web-preview'],
    },
  ])
  expect(whyKept(aborted, { at: '13m' }).kept).toEqual([])
})

it('leaves out what somebody does later: that is the question', () => {
  const script = [...(aborted.script ?? []), { at: '6m', retry: true }]
  const { kept } = whyKept({ ...aborted, script }, { at: '5m' })
  expect(kept).toMatchObject([{ until: 720_000 }])
})

// reported/canary 78d: a canary became blue-green, and the weights of the canary name its pods for ever.
it('finds what the status of another strategy still names', () => {
  const { plan } = aborted
  const toBlueGreen = {
    spec: {
      strategy: {
        canary: null,
        blueGreen: {
          activeService: 'web',
          previewService: 'web-preview',
          autoPromotionEnabled: true,
        },
      },
    },
  }
  const scenario: Scenario = {
    plan: planFrom(
      `{ canary: { ${routing}, steps: [{ setWeight: 50 }, { pause: { duration: 10s } }] } }`,
      4,
      services,
      ingress,
    ),
    script: [
      { at: '60s', setImage: 'web:2' },
      { at: '200s', patch: toBlueGreen },
      { at: '300s', setImage: 'web:3' },
    ],
    pods: { startup: '10s' },
    until: '15m',
  }
  expect(plan.rollout.name).toBe('web')
  expect(whyKept(scenario, { at: '500s' }).kept).toMatchObject([
    { image: 'web:2', pods: 4, keptBy: 'status.canary.weights', until: null, left: null },
  ])
})

it('keeps nothing while an update goes on', () => {
  expect(whyKept(aborted, { at: '100s' }).kept).toEqual([])
})

it('has nothing to look at before there is a Rollout', () => {
  const { diagnostics, place } = whyKept(aborted, { at: 'noon' })
  expect(place).toBeNull()
  expect(diagnostics.at(-1)).toMatchObject({ code: 'no-rollout-then', path: 'at' })
})
