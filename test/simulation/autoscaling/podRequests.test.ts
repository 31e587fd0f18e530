import { describe, expect, it } from 'vitest'
import {
  containerRequestsOf,
  isSidecar,
  podRequestsOf,
} from '../../../src/simulation/autoscaling/podRequests.ts'
import type { JsonObject } from '../../../src/units/json.ts'

const requesting = (cpu: string): JsonObject => ({ resources: { requests: { cpu } } })
const sidecar = (cpu: string): JsonObject => ({ ...requesting(cpu), restartPolicy: 'Always' })

describe('what a pod requests as a whole', () => {
  it('is nothing where its resources name nothing', () => {
    const containers = [requesting('100m')]
    expect(podRequestsOf({ containers })).toBeNull()
    expect(podRequestsOf({ containers, resources: {} })).toBeNull()
    expect(podRequestsOf({ containers, resources: { requests: {}, limits: {} } })).toBeNull()
  })

  it('is what it says, then what its containers say, then its limit', () => {
    const containers = [requesting('100m'), requesting('200m')]
    const limits = { cpu: '2', memory: '1Ki' }
    expect(podRequestsOf({ containers, resources: { limits, requests: { cpu: '1' } } })).toEqual({
      cpu: 1000,
      memory: 1_024_000,
    })
    expect(podRequestsOf({ containers, resources: { limits } })).toEqual({
      cpu: 300,
      memory: 1_024_000,
    })
    expect(podRequestsOf({ containers: [{}], resources: { limits } })).toEqual({
      cpu: 2000,
      memory: 1_024_000,
    })
  })

  it.each([
    ['an init container is done before', [requesting('100m')], 300],
    ['one that needs more than all that follows', [requesting('500m')], 500],
    ['a sidecar stays', [sidecar('50m')], 350],
    [
      'an init container runs beside the sidecars before it',
      [sidecar('50m'), requesting('400m')],
      450,
    ],
    ['but not beside those after it', [requesting('340m'), sidecar('50m')], 350],
  ])('is what its containers need at most: %s', (_, initContainers, cpu) => {
    const resources = { requests: { memory: '1Ki' } }
    const containers = [requesting('100m'), requesting('200m')]
    expect(podRequestsOf({ containers, initContainers, resources })).toEqual({
      cpu,
      memory: 1_024_000,
    })
  })
})

it('a limit of a container is a request where none is written', () => {
  const resources = { limits: { cpu: '1', memory: '2Ki' }, requests: { cpu: '250m' } }
  expect(containerRequestsOf({ resources })).toEqual({ cpu: 250, memory: 2_048_000 })
  expect(containerRequestsOf({})).toEqual({})
})

it('a sidecar is an init container that is restarted always', () => {
  expect([sidecar('1'), requesting('1')].map(isSidecar)).toEqual([true, false])
})

it('adds up resources that are called like a member of every object', () => {
  const device = { resources: { limits: { 'a.b/toString': 1 }, requests: { constructor: '2' } } }
  expect(podRequestsOf({ containers: [device, {}], resources: { limits: { cpu: 1 } } })).toEqual({
    cpu: 1000,
    'a.b/toString': 1000,
    constructor: 2000,
  })
})
