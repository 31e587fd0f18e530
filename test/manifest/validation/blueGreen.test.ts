import { describe, expect, it } from 'vitest'
import { objectionsToBlueGreen } from '../../../src/manifest/validation/blueGreen.ts'
import { against, blueGreen, viewOfRollout } from '../given.ts'

const same =
  'This rollout uses the same service for the active and preview services, but two different services are required.'

describe('blue-green', () => {
  it('has two Services, or only an active one', () => {
    const one = viewOfRollout(blueGreen({ activeService: 'a' }))
    expect(objectionsToBlueGreen(one)).toEqual([])
    const text = `spec.strategy.activeService: Invalid value: "a": ${same}`
    expect(against(blueGreen({ activeService: 'a', previewService: 'a' }))).toEqual([text])
  })

  it('without any Service uses one Service twice', () => {
    expect(against(blueGreen({ activeService: '' }))).toEqual([
      `spec.strategy.activeService: Invalid value: "": ${same}`,
    ])
  })

  it('keeps as many revisions as may stay up', () => {
    const fields = { activeService: 'a', scaleDownDelayRevisionLimit: 2 }
    expect(against(blueGreen(fields))).toEqual([])
    expect(against(blueGreen(fields, { revisionHistoryLimit: 1 }))).toEqual([
      "spec.strategy.scaleDownDelayRevisionLimit: Invalid value: 2: This rollout's revision history limit can not be smaller than the rollout's scale down limit",
    ])
  })
})
