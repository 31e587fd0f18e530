import { expect, it } from 'vitest'
import { queryWindowOf } from '../../../src/questions/lint/queryWindow.ts'

const secondsOf = (provider: object): number | null => {
  const window = queryWindowOf({ provider: { ...provider } } as never)
  return window === null ? null : window.milliseconds / 1000
}
const prometheus = (query: string): number | null => secondsOf({ prometheus: { query } })

it('reads ranges of PromQL, and of several the widest', () => {
  expect(prometheus('sum(rate(a[5m])) / sum(rate(b[1m]))')).toBe(300)
  expect(prometheus('max_over_time(a[1h:5m])')).toBe(3600)
  expect(prometheus('rate(a[1h30m])')).toBe(5400)
  expect(prometheus('rate(a[2d])')).toBe(172_800)
  expect(prometheus('up{job="a[b]"}')).toBeNull()
  expect(prometheus('rate(a[$window])')).toBeNull()
})

it('reads what other providers call their window, with their defaults', () => {
  expect(secondsOf({ datadog: { query: 'q' } })).toBe(300)
  expect(secondsOf({ datadog: { query: 'q', interval: '10m' } })).toBe(600)
  expect(secondsOf({ cloudWatch: { interval: '30m' } })).toBe(1800)
  expect(secondsOf({ newRelic: { query: 'FROM T SELECT count(*) SINCE 2 hours ago' } })).toBe(7200)
  const flux = 'from(bucket: "b") |> range(start: -15m)'
  expect(secondsOf({ influxdb: { query: flux } })).toBe(900)
  expect(secondsOf({ wavefront: { query: 'mavg(5m, ts(a))' } })).toBe(300)
})

it('has none where nobody says one', () => {
  expect(secondsOf({ web: { url: 'http://x.example/' } })).toBeNull()
  expect(secondsOf({})).toBeNull()
})
