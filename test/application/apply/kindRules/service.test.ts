import { expect, it } from 'vitest'
import { service } from '../../../../src/application/apply/kindRules/service.ts'

it('a Service is inside the cluster by default', () => {
  const object = service.defaulted({ spec: { ports: [{ port: 80 }] } })
  expect(object.spec).toMatchObject({
    type: 'ClusterIP',
    ports: [{ port: 80, protocol: 'TCP', targetPort: 80 }],
  })
})

// Recorded: flux-drift, "people type".
it('ports of nodes come and go with the type', () => {
  const ports = [{ port: 80, protocol: 'TCP' }]
  const open = service.allotted({ spec: { type: 'NodePort', ports } }, null)
  expect(open.spec).toHaveProperty(['ports', 0, 'nodePort'])
  const closed = service.allotted({ spec: { ...Object(open.spec), type: 'ClusterIP' } }, open)
  expect(closed.spec).not.toHaveProperty(['ports', 0, 'nodePort'])
})

it('of several ports each has a name', () => {
  const ports = [{ port: 80, name: 'http' }, { port: 81 }]
  expect(service.invalid({ spec: { ports } }, null)).toBe('spec.ports[1].name: Required value')
})
