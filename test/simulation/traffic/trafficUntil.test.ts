import { expect, it } from 'vitest'
import { startTraffic } from '../../../src/routers/traffic.ts'
import { emptyWorld } from '../../../src/simulation/emptyWorld.ts'
import type { Program } from '../../../src/simulation/program.ts'
import { drawsUntil, trafficUntil } from '../../../src/simulation/traffic/trafficUntil.ts'
import type { Weight } from '../../../src/units/amounts.ts'
import { instant } from '../../../src/units/time.ts'
import { programOf } from '../given.ts'

function programWith(requestsPerSecond: number | null): Program {
  return programOf(requestsPerSecond === null ? {} : { traffic: { requestsPerSecond } })
}

it('counts what users ask in the meantime, and nobody is there', () => {
  const traffic = trafficUntil(programWith(20), emptyWorld, instant(5000))
  expect(traffic).toMatchObject({ sent: 100, refused: 100, served: [] })
})

it('costs draws only where somebody has to choose between Services for each', () => {
  // 10 s of 20 requests: alone none is drawn, and of two that Envoy chooses from each one is.
  const alone = programWith(20)
  expect(drawsUntil(alone, emptyWorld, instant(10_000))).toBe(0)
  const begins = alone.trafficBegins
  const group = begins?.groups[0]
  if (!begins || group === undefined) throw new Error('no traffic')
  const destinations = ['stable', 'canary'].map((service) => ({
    service,
    weight: 50 as Weight,
    cohorts: [],
  }))
  const state = startTraffic({
    router: 'envoyWeightedClusters',
    pods: 'roundRobin',
    destinations,
    seed: 1,
  })
  const world = { ...emptyWorld, traffic: { ...begins, groups: [{ ...group, state }] } }
  expect(drawsUntil(alone, world, instant(10_000))).toBe(200)
})

it('is nothing where the scenario has no traffic', () => {
  expect(trafficUntil(programWith(null), emptyWorld, instant(5000))).toBeNull()
})
