import { type Scenario, simulateFrom, snapshotOf, type World } from 'rollout-sim'
import { fuzzer, shown } from '../fuzzer.ts'
import { sound } from '../given.ts'
import { spoiled } from '../hostileJson.ts'

interface Restored {
  readonly scenario: Scenario
  readonly world: World
}

/** Worlds that come back from JSON with other values within. */
export const worlds = fuzzer<Restored>({
  about: 'worlds: restored from JSON with other values within, looked at and gone on from',
  input(draw) {
    const { scenario, worlds: known } = sound(draw)
    const world = known[draw(known.length || 1)]
    const restored = JSON.parse(JSON.stringify(world ?? null)) as World
    return { scenario, world: spoiled(restored, draw, draw(3), 9) }
  },
  feed({ scenario, world }) {
    snapshotOf(world)
    return simulateFrom(scenario, world).end.reason === 'refused' ? 'refused' : 'taken'
  },
  show: ({ world }) => shown(world),
})
