import { expect, it } from 'vitest'
import { keptReplicaSets } from '../../../src/questions/kept/replicaSets.ts'
import { planFrom, services } from '../given.ts'
import { ingress, routing } from '../routed.ts'
import { viewAt } from './world.ts'

const routed = (more: string): ReturnType<typeof planFrom> =>
  planFrom(`{ canary: { ${routing}, ${more} steps: [{ setWeight: 50 }] } }`, 4, services, ingress)
const blueGreen = (more: string): ReturnType<typeof planFrom> =>
  planFrom(
    `{ blueGreen: { activeService: web, previewService: web-preview, ${more} } }`,
    4,
    services,
  )

it('names the delay of a version that was replaced', () => {
  const [one] = keptReplicaSets(viewAt(routed('scaleDownDelaySeconds: 600,'), 120))
  expect(one).toMatchObject({ image: 'web:1', pods: 4, keptBy: 'scaleDownDelaySeconds', fix: '' })
  expect(one?.dueAt).toBeGreaterThan(660_000)
})

it('says that a delay of 0 keeps the old version for good', () => {
  const [one] = keptReplicaSets(viewAt(blueGreen('scaleDownDelaySeconds: 0'), 1800))
  expect(one).toMatchObject({ image: 'web:1', keptBy: 'scaleDownDelaySeconds', dueAt: null })
  expect(one?.fix).toContain('scaleDownDelaySeconds')
})

it('says that an aborted version is kept for good by a delay of 0', () => {
  const plan = blueGreen('autoPromotionEnabled: false, abortScaleDownDelaySeconds: 0')
  const script = [
    { at: '60s', setImage: 'web:2' },
    { at: '2m', abort: true },
  ]
  const [one] = keptReplicaSets(viewAt(plan, 1800, { script }))
  expect(one).toMatchObject({ image: 'web:2', keptBy: 'abortScaleDownDelaySeconds', dueAt: null })
})

it('keeps nothing that an update needs, and nothing once all is gone', () => {
  const plan = planFrom('{ canary: { steps: [{ setWeight: 50 }, { pause: {} }] } }')
  expect(keptReplicaSets(viewAt(plan, 120))).toEqual([])
  const done = planFrom('{ canary: { steps: [{ setWeight: 50 }] } }')
  expect(keptReplicaSets(viewAt(done, 1800))).toEqual([])
})

it('finds a thing again in a later world', () => {
  const view = viewAt(routed('scaleDownDelaySeconds: 600,'), 120)
  const [one] = keptReplicaSets(view)
  expect(one?.isThere(view.world)).toBe(true)
  expect(one?.isThere(viewAt(routed('scaleDownDelaySeconds: 600,'), 1800).world)).toBe(false)
})
