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
