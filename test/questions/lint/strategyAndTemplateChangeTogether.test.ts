import { expect, it } from 'vitest'
import { strategyAndTemplateChangeTogether } from '../../../src/questions/lint/strategyAndTemplateChangeTogether.ts'
import { parseManifests } from '../../../src/yaml/index.ts'
import { foundIn, tried } from './tried.ts'
import { blueGreen, canary } from './written.ts'

const running = canary('steps: [{ setWeight: 20 }, { pause: { duration: 30s } }]')
const options = {
  before: parseManifests(running),
  scenario: { pods: { startup: '90s' } },
}
const newer = (text: string): string => text.replace("image: 'web:1'", "image: 'web:2'")
const flagged = newer(blueGreen('autoPromotionEnabled: true'))

tried(strategyAndTemplateChangeTogether, {
  flags: flagged,
  at: ['Rollout/web spec.strategy'],
  leavesAlone: newer(canary('steps: [{ setWeight: 40 }, { pause: { duration: 30s } }]')),
  fixed: blueGreen('autoPromotionEnabled: true'),
  options,
})

it('shows the outage of a merge that people have run into', () => {
  const [finding] = foundIn(flagged, strategyAndTemplateChangeTogether, options)
  // The old pods go 30 seconds after the merge, the new ones are there after 90.
  expect(finding?.evidence.facts).toMatchObject({ lowestAvailable: 0 })
})

it('has nothing to compare where nobody says what runs', () => {
  expect(foundIn(flagged, strategyAndTemplateChangeTogether)).toEqual([])
})
