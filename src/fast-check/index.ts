// Anything that may be: plans, worlds around them, and what people do.

// Laws: what holds for every timeline. Promises: what one strategy claims beyond them.
export type { Invariant, Violation } from '../laws/invariant.ts'
export { invariants, type LawName } from '../laws/invariants.ts'
export { promises } from '../laws/promises.ts'
export { hostileObjects, hostileText, manifestTexts } from './arbitraries/hostile.ts'
export { liveScenarios } from './arbitraries/liveStart.ts'
export { manifestLists, type PlanFamily, planFamilies } from './arbitraries/manifests.ts'
export { plans } from './arbitraries/plans.ts'
export { scenarios, scenariosOf } from './arbitraries/scenarios.ts'
export type { ManifestChange, Surroundings } from './arbitraries/surroundings.ts'
export type { Verb } from './arbitraries/verbs.ts'
export { podModels, scripts, signals, worlds } from './arbitraries/worlds.ts'
// One call for somebody's own strategy.
export {
  assertStrategy,
  checkStrategy,
  type StrategyCheck,
  type StrategyFailure,
  type StrategyVerdict,
} from './check/checkStrategy.ts'
export type { MetricOutcomes } from './check/outcomeTally.ts'
export { simplest } from './check/simplest.ts'
export type { ManifestShrinking } from './check/smaller.ts'
export { surroundingsOf } from './check/surroundingsOf.ts'
// Somebody's own controller beside the simulation, compared after every command.
export { commands, type Observation, observationOf, type Rig, runBeside } from './commands.ts'
// Everything that a few verbs can do, for those who want certainty.
export {
  assertEvery,
  checkEvery,
  type EveryCheck,
  type EveryFailure,
  type EveryVerdict,
} from './every/checkEvery.ts'
