import { headerRouteBeforePods } from '../../../src/questions/lint/headerRouteBeforePods.ts'
import { tried } from './tried.ts'
import { meshed } from './written.ts'

tried(headerRouteBeforePods, {
  flags: meshed(
    'steps: [{ setHeaderRoute: { name: r, match: [{ headerName: X-Beta, headerValue: { exact: "1" } }] } }, { pause: {} }]',
  ),
  at: ['Rollout/web spec.strategy.canary.steps[0].setHeaderRoute'],
  leavesAlone: meshed(
    'steps: [{ setWeight: 10 }, { setHeaderRoute: { name: r } }, { setHeaderRoute: { name: r, match: [{ headerName: X-Beta, headerValue: { exact: "1" } }] } }, { pause: {} }]',
  ),
  fixed: meshed(
    'steps: [{ setCanaryScale: { replicas: 1 } }, { setHeaderRoute: { name: r, match: [{ headerName: X-Beta, headerValue: { exact: "1" } }] } }, { pause: {} }]',
  ),
})
