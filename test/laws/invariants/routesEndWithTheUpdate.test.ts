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

it('accepts one as long as a dynamic stable grows back to its size', () => {
  const trafficRouting = { plugins: { 'example/router': {} }, managedRoutes: [{ name: 'beta' }] }
  const { timeline, plan } = storyOf(
    {
      ...routed,
      trafficRouting,
      dynamicStableScale: true,
      steps: [{ setWeight: 50 }, { setHeaderRoute: route }, { pause: {} }],
    },
    { script: [{ at: '2m', setImage: 'app:v1' }] },
  )
  const routesAt = (time: string) => timeline.at(time)?.rollout?.router.headerRoutes.length
  // Two of four pods are there, and two more need ten seconds.
  expect(timeline.at('125s')?.rollout?.status).toMatchObject({ stableRS: 'v1', phase: 'Healthy' })
  expect(['119s', '125s', '131s'].map(routesAt)).toEqual([1, 1, 0])
  expect(routesEndWithTheUpdate.check(timeline, plan)).toBeNull()
})
