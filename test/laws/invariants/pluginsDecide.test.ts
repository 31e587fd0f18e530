import { expect, it } from 'vitest'
import { pluginsDecide } from '../../../src/laws/invariants/pluginsDecide.ts'
import type { PluginStatus } from '../../../src/rollout/status.ts'
import { type Story, secondWhere, storyOf, withRollout } from '../stories.ts'

const steps = [{ plugin: { name: 'example/step' } }, { setWeight: 50 }, { pause: {} }]
const storyWith = (phase: 'Successful' | 'Failed'): Story =>
  storyOf({ steps }, { plugins: { 'example/step': { after: '20s', phase } } })

function withPhase(story: Story, second: number, phase: PluginStatus['phase']) {
  return withRollout(story, second, ({ status }) => ({
    status: {
      ...status,
      pluginStatuses: status.pluginStatuses.map((one) => ({ ...one, phase })),
    },
  }))
}

it('refuses a step that is completed before its plugin is', () => {
  const story = storyWith('Successful')
  expect(pluginsDecide.check(story.timeline, story.plan)).toBeNull()
  const done = secondWhere(
    story,
    ({ status }, second) => second > 61 && (status.currentStepIndex ?? 0) > 0,
  )
  expect(pluginsDecide.check(withPhase(story, done, 'Running'), story.plan)?.message).toBe(
    'step 0 is completed, and example/step is Running',
  )
})

it('refuses an update that goes on where its plugin has failed', () => {
  const story = storyWith('Failed')
  expect(pluginsDecide.check(story.timeline, story.plan)).toBeNull()
  const failed = secondWhere(story, ({ status }) => status.abort)
  const broken = withRollout(story, failed, ({ status }) => ({
    status: { ...status, abort: false },
  }))
  expect(pluginsDecide.check(broken, story.plan)?.message).toBe(
    'example/step of step 0 failed, and the update goes on',
  )
})
