import { expect, it } from 'vitest'
import { planFrom, services } from '../../given.ts'
import { stuckAt } from '../given.ts'

const blueGreen = (more: string): ReturnType<typeof planFrom> =>
  planFrom(
    `{ blueGreen: { activeService: web, previewService: web-preview, ${more} } }`,
    4,
    services,
  )

it('waits for a person before the switch', () => {
  const stuck = stuckAt(blueGreen('autoPromotionEnabled: false'), '10m')
  expect(stuck.blockedBy).toEqual(['autoPromotionEnabled'])
  const released = ['autoPromotionEnabled: true', 'promote', 'promoteFull']
  expect(stuck.releasedBy).toEqual(expect.arrayContaining(released))
  expect(stuck.goesOnAt).toBeNull()
})

// The original's own bug: a plain promotion begins the countdown anew.
it('waits for a time, which a full promotion alone cuts short', () => {
  const stuck = stuckAt(blueGreen('autoPromotionSeconds: 300'), '2m')
  expect(stuck.obstacles).toMatchObject([{ blockedBy: 'autoPromotionSeconds', endsAt: 365_000 }])
  expect(stuck.goesOnAt).toBe(365_000)
  const goesOn = Object.fromEntries(stuck.tried.map((one) => [one.release, one.goesOnAt]))
  expect(goesOn.promoteFull).toBe(120_000)
  expect(goesOn.promote).toBeGreaterThan(365_000)
})
