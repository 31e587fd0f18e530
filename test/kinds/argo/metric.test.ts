import { expect, it } from 'vitest'
import { metricShape } from '../../../src/kinds/argo/metric.ts'
import { write } from '../../../src/kinds/write.ts'

it('serialises a metric field by field in the order of its type', () => {
  const metric = {
    provider: { prometheus: { query: 'up', address: 'http://p' } },
    consecutiveSuccessLimit: 2,
    successCondition: 'result[0] > 1',
    count: '3',
    name: 'm',
    interval: '',
  }
  expect(write(metric, metricShape)).toBe(
    '{"name":"m","count":"3","successCondition":"result[0] \\u003e 1","provider":{"prometheus":{"address":"http://p","query":"up","authentication":{"sigv4":{},"oauth2":{},"basicAuth":{}}}},"consecutiveSuccessLimit":2}',
  )
})
