import { expect, it } from 'vitest'
import { object, saidOf } from '../objects.ts'

it('an Ingress of any version waits for its address', () => {
  const status = { loadBalancer: { ingress: [{}] } }
  expect(saidOf(object('extensions/v1beta1', 'Ingress'))).toBe('Progressing')
  expect(saidOf(object('networking.k8s.io/v1', 'Ingress', { status }))).toBe('Healthy')
})
