import { expect, it } from 'vitest'
import { object, saidOf } from '../objects.ts'

it('a Service waits only for the address of a load balancer', () => {
  const service = (type: string, ingress: readonly string[]) =>
    saidOf(object('v1', 'Service', { spec: { type }, status: { loadBalancer: { ingress } } }))
  expect(service('ClusterIP', [])).toBe('Healthy')
  expect(service('LoadBalancer', [])).toBe('Progressing')
  expect(service('LoadBalancer', ['10.0.0.1'])).toBe('Healthy')
})
