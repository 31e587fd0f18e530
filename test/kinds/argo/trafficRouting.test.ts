import { describe, expect, it } from 'vitest'
import { hasProvider, trafficProviders } from '../../../src/kinds/argo/trafficRouting.ts'

describe('a provider of traffic routing', () => {
  it('is configured by its block, a plugin by an entry', () => {
    for (const name of trafficProviders) {
      expect(hasProvider({ [name]: {} }, name)).toBe(name !== 'plugins')
      expect(hasProvider({ [name]: { x: {} } }, name)).toBe(true)
      expect(hasProvider({}, name)).toBe(false)
      expect(hasProvider(null, name)).toBe(false)
    }
  })
})
