import { expect, it } from 'vitest'
import { chartRows } from '../../../src/views/chart/rows.ts'
import { ran } from '../../timeline/objects/sample.ts'
import { at } from '../../timeline/objects/sampleWorld.ts'

it('counts ready pods of both sides and the weight of the newest version', () => {
  const rows = chartRows(ran())
  const standing = (second: number) => rows.findLast((row) => row.at <= at(second))
  expect(standing(0)).toMatchObject({ weight: 100, stablePods: 0, canaryPods: 0 })
  expect(standing(5)).toMatchObject({ stablePods: 2, canaryPods: 0, phase: 'Healthy' })
  expect(standing(600)).toMatchObject({
    weight: 50,
    stablePods: 1,
    canaryPods: 1,
    phase: 'Paused',
    message: 'CanaryPauseStep',
  })
})

it('takes the preview for the canary, which gets nothing before it is active', () => {
  const strategy = { blueGreen: { activeService: 'active', autoPromotionEnabled: false } }
  const service = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'active' } }
  const spec = { selector: { app: 'demo' }, ports: [{ port: 80 }] }
  const row = chartRows(ran(strategy, [], [{ ...service, spec }])).at(-1)
  expect(row).toMatchObject({ weight: 0, stablePods: 2, phase: 'Paused' })
})

const services = ['web', 'web-canary'].map((name) => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name },
  spec: { selector: { app: 'demo' }, ports: [{ port: 80 }] },
}))

const routed = {
  canary: {
    stableService: 'web',
    canaryService: 'web-canary',
    trafficRouting: { smi: {} },
    steps: [{ setWeight: 50 }, { pause: {} }],
  },
}

it('has the weight of the router beside the one that is asked for, and pods of neither side', () => {
  const more = [{ at: '10m', setImage: 'demo:3' }] as const
  const rows = chartRows(ran(routed, more, services))
  const standing = (second: number) => rows.findLast((row) => row.at <= at(second))
  expect(standing(60)).toMatchObject({ weight: 50, routedWeight: 0, otherPods: 0 })
  expect(standing(65)).toMatchObject({ weight: 50, routedWeight: 50, canaryPods: 1 })
  expect(standing(600)).toMatchObject({ weight: 50, routedWeight: 0, canaryPods: 0, otherPods: 1 })
})

it('gives the newest version all that the router leaves it once it is the stable one', () => {
  const more = [{ at: '9m', promoteFull: true }] as const
  const row = chartRows(ran(routed, more, services)).at(-1)
  expect(row).toMatchObject({ weight: 100, routedWeight: 100, phase: 'Healthy' })
})

it('has no weight of a router where nothing routes', () => {
  expect(chartRows(ran()).every(({ routedWeight }) => routedWeight === null)).toBe(true)
})
