import { expect, it } from 'vitest'
import { services } from '../../given.ts'
import { canaryPlan, stuckAt } from '../given.ts'

const ingress = `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: web }
spec: { rules: [{ http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: web, port: { number: 80 } } } }] } }] }
`
const routing =
  ', canaryService: web-canary, stableService: web, trafficRouting: { nginx: { stableIngress: web } }'

it('waits for a router that confirms late', () => {
  const plan = canaryPlan('[{ setWeight: 25 }, { pause: {} }]', routing, services, ingress)
  const stuck = stuckAt(plan, '70s', { router: { verify: 'after', after: '2m' } })
  expect(stuck.blockedBy).toContain('weight verification')
  expect(stuck.goesOnAt).toBeGreaterThanOrEqual(185_000)
})

it('is none where the router confirms at once', () => {
  const plan = canaryPlan('[{ setWeight: 25 }, { pause: {} }]', routing, services, ingress)
  const stuck = stuckAt(plan, '5m', { router: { verify: 'immediate' } })
  expect(stuck.blockedBy).toEqual(['pause step 2'])
})
