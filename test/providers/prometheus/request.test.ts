import { expect, it } from 'vitest'
import { failed } from '../../../src/providers/answer.ts'
import { remoteOf } from '../../../src/providers/http/remote.ts'
import {
  askPrometheus,
  prometheusPatience,
  prometheusRequest,
} from '../../../src/providers/prometheus/request.ts'
import { start } from '../../../src/units/time.ts'
import { brief, requestOf } from '../asked.ts'

const config = { address: 'http://p:9090/', query: 'up' }

it('a context lives for 30 seconds, or as long as 64 bits allow', () => {
  expect(
    [{}, { timeout: 5 }, { timeout: 0 }, { timeout: 9_223_372_037 }].map(prometheusPatience),
  ).toEqual([30_000, 5000, 0, 0])
})

it('a deadline that has passed lets nothing out', () => {
  expect(prometheusRequest({ ...config, timeout: 0 }, start)).toMatchObject({
    error: 'Post "http://p:9090/api/v1/query": context deadline exceeded',
  })
})

it('a server that knows no POST is asked again by GET', () => {
  const given = { answers: [{ status: 405 }, { error: 'EOF' }] }
  const answer = askPrometheus(requestOf({ config, given, remote: remoteOf(given) }), () =>
    failed('meant'),
  )
  expect(brief(answer)).toBe('Get "http://p:9090/api/v1/query?query=up&time=1767225600": EOF')
})
