import { expect, it } from 'vitest'
import { hasAddress } from '../../../../src/application/argocd/health/loadBalancer.ts'
import { object } from '../objects.ts'

it('a load balancer has an address once one is in its status', () => {
  const balanced = (loadBalancer: { readonly ingress?: readonly string[] }) =>
    hasAddress(object('v1', 'Service', { status: { loadBalancer } }))
  expect([balanced({}), balanced({ ingress: [] }), balanced({ ingress: ['x'] })]).toEqual([
    false,
    false,
    true,
  ])
})
