import { expect, it } from 'vitest'
import { routesEndWithTheUpdate } from '../../../src/laws/invariants/routesEndWithTheUpdate.ts'
import { lastOf, routed, storyOf, withRollout } from '../stories.ts'

const route = { name: 'beta', match: [{ headerName: 'X', headerValue: { exact: 'y' } }] }
const story = storyOf({
  ...routed,
  trafficRouting: { plugins: { 'example/router': {} }, managedRoutes: [{ name: 'beta' }] },
  steps: [{ setWeight: 50 }, { setHeaderRoute: route }, { pause: { duration: '30s' } }],
})

it('refuses a route that is left when the update is over', () => {
  expect(routesEndWithTheUpdate.check(story.timeline, story.plan)).toBeNull()
  const during = story.timeline.at('80s')?.rollout?.router.headerRoutes
  expect(during).toEqual([route])
  const broken = withRollout(story, lastOf(story), ({ router }) => ({
    router: { ...router, headerRoutes: during ?? [] },
  }))
  expect(routesEndWithTheUpdate.check(broken, story.plan)?.message).toBe(
    'the update is over, and route beta is left',
  )
})
