import * as sim from 'rollout-sim'
import { plan, scenario, timeline, world } from '../given.ts'
import { type Row, row } from '../row.ts'

/** Scenarios, timelines, worlds, and a simulation that goes on step by step. */
export function simulationRows(): readonly Row[] {
  const { simulate, createSimulation } = sim
  const begun = (): sim.Simulation => createSimulation(scenario)
  const objects = sim.snapshotOf(world).objects
  return [
    row('simulate', simulate, scenario),
    row('simulateFrom', sim.simulateFrom, scenario, world),
    row('readLive', sim.readLive, objects, { now: '2026-01-01T00:01:00Z', rollout: 'web' }),
    row(
      'readLive by kind',
      sim.readLive,
      { rollout: objects[0] ?? {}, pods: objects },
      {
        now: '2026-01-01T00:01:00Z',
      },
    ),
    row('requestsOf', sim.requestsOf, timeline),
    row('deliveriesOf', sim.deliveriesOf, world),
    row('workloadOf', sim.workloadOf, world),
    row('timeline.at', timeline.at, '40s'),
    row('createSimulation', (one) => createSimulation(one).run(), scenario),
    row('createSimulation.advance', (...args) => begun().advance(...args), '40s'),
    row('createSimulation.apply', (...args) => begun().apply(...args), { setImage: 'web:3' }),
    row(
      'createSimulation.on',
      (...args) => begun().on(...args),
      'moment' as const,
      () => {},
    ),
    row(
      'createSimulation.off',
      (...args) => begun().off(...args),
      'moment' as const,
      () => {},
    ),
    row('snapshotAt', sim.snapshotAt, timeline, '40s'),
    row('snapshotOf', sim.snapshotOf, world),
    row(
      'simulate live',
      (objects, options) => {
        return simulate({ live: sim.readLive(objects, options) })
      },
      objects,
      { now: '2026-01-01T00:01:00Z' } as sim.LiveOptions,
    ),
    row('simulate plan', (one) => simulate({ plan: one }), plan),
  ]
}
