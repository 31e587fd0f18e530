import { expect, it } from 'vitest'
import { admitManifests } from '../../src/manifest/read.ts'
import { emptyStatus, type RolloutStatus } from '../../src/rollout/status.ts'
import { ledTo, servicesLetGo, servicesNamedBy } from '../../src/simulation/namedServices.ts'
import type { JsonObject } from '../../src/units/json.ts'
import { unreachable } from '../../src/units/unreachable.ts'
import { blueGreen as blueGreenRollout, service as serviceNamed } from '../manifest/given.ts'
import { planOf } from './given.ts'

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

it('a Service leads to where the status has noted it, or else to where its strategy has it', () => {
  const led = (more: JsonObject, status: Partial<RolloutStatus>, service: string) =>
    ledTo(planOf(more).rollout.strategy, { ...emptyStatus, ...status }, service)
  const names = { canaryService: 'demo-canary', stableService: 'demo-stable' }
  const hashes = { stableRS: 'v1', currentPodHash: 'v2' }
  expect(led(names, hashes, 'demo-stable')).toBe('v1')
  expect(led(names, hashes, 'demo-canary')).toBe('v2')
  expect(led(names, { ...hashes, abort: true }, 'demo-canary')).toBe('v1')
  expect(led(names, hashes, 'other')).toBe('')
  const to = (serviceName: string, podTemplateHash: string) => ({
    weight: 50,
    serviceName,
    podTemplateHash,
  })
  const weights = { canary: to('a', 'x'), stable: to('b', 'y'), additional: [], verified: null }
  expect(['a', 'b'].map((name) => led(names, { ...hashes, weights }, name))).toEqual(['x', 'y'])
})

it('of blue-green each Service has its own note', () => {
  const status = { ...emptyStatus, activeSelector: 'v1', previewSelector: 'v2' }
  const written = blueGreenRollout({ activeService: 'a', previewService: 'p' })
  const { plan } = admitManifests([written, serviceNamed('a'), serviceNamed('p')])
  const { strategy } = plan?.rollout ?? unreachable('it is valid')
  expect(['a', 'p', 'x'].map((name) => ledTo(strategy, status, name))).toEqual(['v1', 'v2', ''])
})
