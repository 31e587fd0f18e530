import { describe, expect, it } from 'vitest'
import { write } from '../../src/kinds/write.ts'
import { ampleCluster } from '../../src/providers/measure.ts'
import {
  countProviders,
  providerOf,
  providerShape,
  providers,
  resultMetadataOf,
} from '../../src/providers/providers.ts'
import type { Json } from '../../src/units/json.ts'
import { start } from '../../src/units/time.ts'
import { asked } from './asked.ts'

describe('providers', () => {
  it('are found by their key', () => {
    expect(providerOf({ web: { url: 'x' } })?.provider.key).toBe('web')
    expect(providerOf({ unknown: {} })).toBe(null)
    expect(providerOf({})).toBe(null)
  })

  it('are counted, every plugin by itself', () => {
    expect(countProviders({})).toBe(0)
    expect(countProviders({ web: {}, unknown: {} })).toBe(1)
    expect(countProviders({ web: {}, plugin: { a: {}, b: {} } })).toBe(3)
  })

  it('note the query that two of them ask', () => {
    expect(resultMetadataOf({ provider: { prometheus: { query: 'up' } } })).toEqual({
      ResolvedPrometheusQuery: 'up',
    })
    expect(resultMetadataOf({ provider: { newRelic: { query: '' } } })).toEqual({})
    expect(resultMetadataOf({ provider: { web: { query: 'up' } } })).toEqual({})
    expect(resultMetadataOf({})).toEqual({})
  })

  it('are written down in the order of the type that holds them', () => {
    const argo = [
      ...['prometheus', 'kayenta', 'web', 'datadog', 'wavefront', 'newRelic', 'job', 'cloudWatch'],
      ...['graphite', 'influxdb', 'skywalking'],
    ]
    const all = Object.fromEntries(argo.toSorted().map((key) => [key, {}]))
    expect(Object.keys(JSON.parse(write(all, providerShape)))).toEqual(argo)
  })

  describe.each(providers)('$key', ({ key, example: config, objectionTo, ask }) => {
    it('has nothing against its own example', () => {
      expect(objectionTo(config, ampleCluster)).toBe('')
      expect(ask(config, start, ampleCluster)?.ok).not.toBe(false)
    })

    const given: readonly Json[] = [
      ...[null, 0, 0.95, 'NaN', 'OK', true, [], [1, 2], [[1]], [null], ['x'], {}, { a: 1 }],
      ...[{ error: 'x' }, { timeout: true }, { json: {} }, { text: '' }, { status: 500 }],
      ...[{ scalar: 1 }, { vector: [1] }, { string: 's' }, { score: 1 }, { job: 'Complete' }],
      { resume: '1s' },
    ]

    it('has an answer to everything that a signal can say', () => {
      for (const value of given) {
        expect(asked(key, config, value).kind).toMatch(/^(result|failure|finished|running)$/)
      }
    })

    it('fails with the text that a signal gives', () => {
      const answer = asked(key, config, { error: 'boom' })
      expect(answer.kind).toBe('failure')
      expect(answer.kind === 'failure' && answer.message).toMatch(/boom$/)
    })
  })
})
