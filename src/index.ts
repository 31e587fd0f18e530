// Read: manifests become a plan, or diagnostics that say everything at once.
export { type Edit, editPlan } from './manifest/edit.ts'
export { admitManifests, type Reading, type ReadOptions, readManifests } from './manifest/read.ts'
export type { AnalysisTemplate } from './analysis/template.ts'
export type { Plan, PodTemplate, RolloutSpec, ServicePlan, TemplateNames } from './plan/plan.ts'
export type { BlueGreenStrategy, CanaryStrategy, Strategy } from './plan/strategy.ts'
export type { Step } from './steps/step.ts'
export type { Diagnostic } from './units/diagnostic.ts'

// Run: a scenario is plain data, its timeline the story.
export { simulate, simulateFrom } from './simulation/simulate.ts'
export type {
  AppAnswer,
  Pods,
  Scenario,
  ScriptEntry,
  TrafficScenario,
} from './simulation/scenario.ts'
export { requestsOf, type UserRequest } from './simulation/requests.ts'
export type {
  ConstantSignal,
  NoisySignal,
  ObservedSignal,
  RevisionSignal,
  SeriesSignal,
  Signal,
} from './providers/signal.ts'
export type { Moment } from './timeline/moment.ts'
export type { Time } from './timeline/time.ts'
export type { End, Timeline } from './timeline/timeline.ts'
export type { World } from './timeline/world.ts'
export { createSimulation, type Simulation, type SimulationEvents } from './shell/simulation.ts'

// Step by step: the same machine that an embedding controller drives.
export { begin, type Live } from './rollout/begin.ts'
export { liveFrom } from './rollout/live.ts'
export type { Order } from './cluster/order.ts'
export type { ReplicaSetObserved, RolloutEvent } from './rollout/event.ts'
export { phaseOf } from './rollout/phaseOf.ts'
export type { ReplicaSet } from './cluster/objects.ts'
export type { RolloutState } from './rollout/state.ts'
export type { Condition } from './cluster/conditions.ts'
export type { RolloutPhase, RolloutStatus, Weights } from './rollout/status.ts'
export { statusOf } from './rollout/statusOf.ts'
export { type Transition, transition, wakeAt } from './rollout/transition.ts'

// Verdicts: what a template, a condition or a judge says about data.
export {
  type AnalysisOptions,
  type AnalysisVerdict,
  simulateAnalysis,
} from './simulation/simulateAnalysis.ts'
export { type EvaluationOptions, evaluateCondition } from './expr/condition.ts'
export type { Evaluation } from './expr/evaluation.ts'
export { assessMetric } from './analysis/assessMetric.ts'
export { judgeCounters } from './judges/counters.ts'
export { judgeKayenta } from './judges/kayenta/judgeKayenta.ts'
export { errorsUntilRejection, type ShareTest, shareVerdict } from './judges/shareTest.ts'

// Decisions alone, for those who need one formula.
export { type BasicCanary, basicCanary } from './replicas/basicCanary.ts'
export type { CanaryCounts, ReplicaSetCounts } from './replicas/counts.ts'
export { type Fenceposts, fenceposts, maxSurgeOf, maxUnavailableOf } from './replicas/fenceposts.ts'
export { type RoutedCanary, routedCanary } from './replicas/routedCanary.ts'
export { approximateWeight, type WeightInPods, weightToReplicas } from './replicas/weight.ts'
export { stepString } from './steps/steps.ts'
export { currentSetWeight } from './steps/target.ts'
export { podTemplateHash } from './fingerprint/podTemplate.ts'
export { stepsHash } from './fingerprint/steps.ts'

// Traffic: who answers, and which share that really is.
export { type Backend, backend } from './routers/router.ts'
export { routerOf } from './routers/routerOf.ts'
export { type RouterKind, routerKinds } from './routers/routers.ts'
export { type ShareAnswer, type ShareQuestion, servedShare } from './routers/servedShare.ts'

// Views: strings.
export { type ChartRow, toChart } from './views/chart.ts'
export { chartRows } from './views/simulated/chartRows.ts'
export { rolloutViewAt, treeAt } from './views/simulated/rollout.ts'
export { toTree } from './views/tree.ts'
export type { RolloutView } from './views/view.ts'

// Time.
export { type Duration, EPOCH, type Instant, instant, rfc3339, seconds } from './units/time.ts'
