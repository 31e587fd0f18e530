import { expect, it } from 'vitest'
import { metricWith } from '../../../src/kinds/argo/metric.ts'
import { pointer, struct, text } from '../../../src/kinds/shape.ts'
import { write } from '../../../src/kinds/write.ts'

it('serialises a metric field by field in the order of its type', () => {
  const metric = {
    provider: { toy: { query: 'up' }, other: {} },
    consecutiveSuccessLimit: 2,
    successCondition: 'result[0] > 1',
    count: '3',
    name: 'm',
    interval: '',
  }
  expect(write(metric, metricWith(struct({ toy: pointer(struct({ query: text })) })))).toBe(
    '{"name":"m","count":"3","successCondition":"result[0] \\u003e 1","provider":{"toy":{"query":"up"}},"consecutiveSuccessLimit":2}',
  )
})
