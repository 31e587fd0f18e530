import { expect, it } from 'vitest'
import { decodeObject } from '../../../src/kinds/decode.ts'
import {
  ingressSpec,
  ingressStatus,
  legacyIngressSpec,
} from '../../../src/kinds/kubernetes/ingress.ts'

const now = { service: { name: 'web', port: { number: 80 } } }
const then = { serviceName: 'web', servicePort: 80 }

it.each([
  ['v1', ingressSpec, now, then],
  ['v1beta1', legacyIngressSpec, then, now],
])('names the Service of a rule in the way of %s', (_, shape, right, wrong) => {
  const unknownIn = (backend: object): readonly string[] => {
    const rules = [{ host: 'a', http: { paths: [{ path: '/', backend: { ...backend } }] } }]
    return decodeObject({ rules }, shape, 'server').unknown
  }
  expect(unknownIn(right)).toEqual([])
  expect(unknownIn(wrong)).not.toEqual([])
})

it('has a status in either version', () => {
  const status = { loadBalancer: { ingress: [{ ip: 1 }] } }
  expect(decodeObject(status, ingressStatus('v1'), 'server').error).toContain('of type string')
  expect(decodeObject(status, ingressStatus('v1beta1'), 'server').error).toContain('of type string')
})
