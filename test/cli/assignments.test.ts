import { expect, it } from 'vitest'
import { assigned } from '../../src/cli/assignments.ts'

const asNumber = (text: string): number => Number(text)

it('puts values at paths, beside what is there', () => {
  expect(
    assigned({ traffic: { router: 'nginx' } }, ['traffic.requestsPerSecond=50'], asNumber),
  ).toEqual({ traffic: { router: 'nginx', requestsPerSecond: 50 } })
})

it('takes the whole rest for the name of a metric', () => {
  expect(assigned({}, ['metric.http.errors=0.5', 'metrics.rate=1'], asNumber)).toEqual({
    metrics: { 'http.errors': 0.5, rate: 1 },
  })
})

it('lets a value have an equals sign', () => {
  expect(assigned({}, ['a=b=c'], (text) => text)).toEqual({ a: 'b=c' })
})

it('says what is no assignment', () => {
  expect(() => assigned({}, ['metrics.rate'], asNumber)).toThrow("--set 'metrics.rate'")
  expect(() => assigned({}, ['=1'], asNumber)).toThrow('write path=value')
})
