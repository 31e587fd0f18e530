import { expect, it } from 'vitest'
import { emptyWorld } from '../../../src/simulation/emptyWorld.ts'
import type { Program } from '../../../src/simulation/program.ts'
import { trafficUntil } from '../../../src/simulation/traffic/trafficUntil.ts'
import { instant } from '../../../src/units/time.ts'
import { programOf } from '../given.ts'

function programWith(requestsPerSecond: number | null): Program {
  return programOf(requestsPerSecond === null ? {} : { traffic: { requestsPerSecond } })
}

it('counts what users ask in the meantime, and nobody is there', () => {
  const traffic = trafficUntil(programWith(20), emptyWorld, instant(5000))
  expect(traffic).toMatchObject({ sent: 100, refused: 100, served: [] })
})

it('is nothing where the scenario has no traffic', () => {
  expect(trafficUntil(programWith(null), emptyWorld, instant(5000))).toBeNull()
})
