import { describe, expect, it } from 'vitest'
import { argumentWarnings, seriesWarnings } from '../../src/simulation/seriesWarnings.ts'

const metrics = [{ name: 'success-rate' }, { name: 'latency' }]
const told = (...given: Parameters<typeof seriesWarnings>): readonly string[] =>
  seriesWarnings(...given).map(({ code, path, hint }) => `${code} ${path}. ${hint}`)

describe('series', () => {
  it('of every metric leave nothing to say', () => {
    expect(told(metrics, { 'success-rate': 0.99, latency: null })).toEqual([])
  })

  it('of a metric that there is not are told, and the metric that has none', () => {
    expect(told(metrics, { sucess: 1, latency: 1, x: 1 })).toEqual([
      'matches-nothing series["sucess"]. There is success-rate, latency.',
      'matches-nothing series["x"]. There is success-rate, latency.',
      'no-signal series["success-rate"]. Give { "success-rate": … }.',
    ])
    expect(told(metrics, { latency: 1, 'sucess-rate': 1 })[0]).toBe(
      'matches-nothing series["sucess-rate"]. Did you mean success-rate?',
    )
  })

  it('may be of any name where a name has an argument in it', () => {
    expect(told([{ name: '{{args.service}}-rate' }], { 'web-rate': 1 })).toEqual([])
  })
})

it('arguments that nobody declared are told', () => {
  expect(argumentWarnings(['service'], { service: 'web' })).toEqual([])
  expect(argumentWarnings(['service'], { servce: 'web' })).toMatchObject([
    { path: 'args["servce"]', hint: 'Did you mean service?', severity: 'warning' },
  ])
  expect(argumentWarnings([], { x: '' })).toMatchObject([{ hint: 'The run has no argument.' }])
})
