import { describe, expect, it } from 'vitest'
import { metricShape } from '../../src/kinds/argo/metric.ts'
import type { Shape } from '../../src/kinds/shape.ts'
import { providerOf, providers } from '../../src/providers/providers.ts'
import type { Json } from '../../src/units/json.ts'
import { asked } from './asked.ts'

const configs = {
  prometheus: { address: 'http://prometheus.example.com' },
  graphite: { address: 'http://graphite.example.com' },
} as const

describe('providers', () => {
  it('are found by their key, in the controller’s order', () => {
    expect(providerOf({ web: { url: 'x' } })?.provider.key).toBe('web')
    expect(providerOf({ web: {}, job: {} })?.provider.key).toBe('job')
    expect(providerOf({ unknown: {} })).toBe(null)
    expect(providerOf({})).toBe(null)
  })

  it('are all that a metric may name, under the keys that it names them by', () => {
    expect(Object.keys(providers).sort()).toEqual(keysOf(fieldOf(metricShape, 'provider')).sort())
  })

  it('are filed under their own key', () => {
    expect(Object.values(providers).map(({ key }) => key)).toEqual(Object.keys(providers))
  })

  describe.each(Object.values(providers))('$key', ({ key }) => {
    const config = key in configs ? configs[key as keyof typeof configs] : {}
    const given: readonly Json[] = [
      ...[null, 0, 0.95, 'NaN', 'OK', true, [], [1, 2], [[1]], [null], ['x'], {}, { a: 1 }],
      ...[{ error: 'x' }, { timeout: true }, { json: {} }, { text: '' }, { status: 500 }],
      ...[{ scalar: 1 }, { vector: [1] }, { string: 's' }, { score: 1 }, { job: 'Complete' }],
      { resume: 1 },
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

function fieldOf(shape: Shape, wanted: string): Shape | undefined {
  return shape.kind === 'struct'
    ? shape.fields.find(({ name }) => name === wanted)?.shape
    : undefined
}

function keysOf(shape: Shape | undefined): string[] {
  return shape?.kind === 'struct' ? shape.fields.map(({ name }) => name) : []
}
