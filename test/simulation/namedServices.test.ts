import { expect, it } from 'vitest'
import { servicesLetGo, servicesNamedBy } from '../../src/simulation/namedServices.ts'
import type { JsonObject } from '../../src/units/json.ts'

const rollout = (strategy: JsonObject): JsonObject => ({ spec: { strategy } })
const canary = {
  canaryService: 'c',
  stableService: 's',
  pingPong: { pingService: 'ping', pongService: 'pong' },
}
const blueGreen = { activeService: 'a', previewService: 'p' }

it('a strategy names its Services, and of two strategies blue-green does', () => {
  expect(servicesNamedBy(rollout({ canary }))).toEqual(['c', 's', 'ping', 'pong'])
  expect(servicesNamedBy(rollout({ canary, blueGreen }))).toEqual(['a', 'p'])
  expect(servicesNamedBy(rollout({ canary: {} }))).toEqual([])
  expect(servicesNamedBy({})).toEqual([])
})

it('a write lets go what it names no more, a deletion all', () => {
  const next = rollout({ canary: { stableService: 's', canaryService: 'other' } })
  expect(servicesLetGo(rollout({ canary }), next)).toEqual(['c', 'ping', 'pong'])
  expect(servicesLetGo(rollout({ blueGreen }), null)).toEqual(['a', 'p'])
})
