// Anything that may be: plans, worlds around them, and what people do.

export { type PlanFamily, planFamilies } from './arbitraries/manifests.ts'
export { plans } from './arbitraries/plans.ts'
export { scenarios, scenariosOf } from './arbitraries/scenarios.ts'
export { podModels, type Surroundings, scripts, signals, worlds } from './arbitraries/worlds.ts'
// Laws: what holds for every timeline.
export type { Invariant, Violation } from './invariant.ts'
export { invariants } from './invariants.ts'
