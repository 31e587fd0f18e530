import { type Scenario, simulate } from 'rollout-sim'
import { fuzzer, shown } from '../fuzzer.ts'
import { sound } from '../given.ts'
import { spoiled } from '../hostileJson.ts'

/** Scenarios from JSON: everything but the plan is somebody's. */
export const scenarios = fuzzer<Scenario>({
  about: 'scenarios: other keys and values around a plan that is in order',
  input(draw) {
    const { plan, ...around } = sound(draw).scenario
    const given = spoiled(around, draw, 1 + draw(3), 5) as Omit<Scenario, 'plan'>
    return { plan, ...(typeof given === 'object' ? given : {}) }
  },
  feed: (scenario) => (simulate(scenario).end.reason === 'refused' ? 'refused' : 'taken'),
  show: ({ plan, ...around }) => `${plan.rollout.name}: ${shown(around)}`,
})
