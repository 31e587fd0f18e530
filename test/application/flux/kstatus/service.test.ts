import { expect, it } from 'vitest'
import { service } from '../../../../src/application/flux/kstatus/service.ts'
import { start } from '../../../../src/units/time.ts'

it('a load balancer waits for its address inside the cluster only', () => {
  expect(
    [{ type: 'LoadBalancer' }, { type: 'LoadBalancer', clusterIP: '10.0.0.1' }, {}].map(
      (spec) => service({ spec }, start).status,
    ),
  ).toEqual(['InProgress', 'Current', 'Current'])
})
