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
  LateSignal,
  NoisySignal,
  ObservedSignal,
  PlainSignal,
  RevisionSignal,
  SeriesSignal,
  Signal,
} from './providers/signal.ts'
export type { Moment } from './timeline/moment.ts'
export type { Time } from './timeline/time.ts'
export type { End, Timeline } from './timeline/timeline.ts'
export type { World } from './timeline/world.ts'
export { createSimulation, type Simulation, type SimulationEvents } from './shell/simulation.ts'

// Releases: which controller it is, and what becomes of a plan under another one.
export {
  type ControllerName,
  type ControllerVersion,
  controllerVersions,
} from './releases/version.ts'
export type { DifferenceName } from './releases/differences.ts'
export {
  type Change,
  type Changes,
  whatChanges,
  type WhatChangesQuery,
} from './questions/whatChanges.ts'
export type { Shown } from './questions/rehearsed.ts'

// Verbs: what the commands of the kubectl plugin write, and what they say.
export { runVerb, type VerbOptions, type VerbOutcome } from './verbs/runVerb.ts'
export type { Refusal, Write } from './verbs/write.ts'
export type { Resource } from './verbs/resource.ts'
export type { Snapshot } from './cluster/snapshot.ts'
export { type VerbName, verbNames } from './verbs/verbs.ts'

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
export { stepString } from './steps/step.ts'
export { currentSetWeight } from './steps/target.ts'
export { podTemplateHash } from './fingerprint/podTemplate.ts'
export { stepsHash } from './fingerprint/steps.ts'

// Traffic: who answers, and which share that really is.
export { type Backend, backend } from './routers/router.ts'
export { routerOf } from './routers/routerOf.ts'
export { type RouterKind, routerKinds } from './routers/process.ts'
export { type ShareAnswer, type ShareQuestion, servedShare } from './routers/servedShare.ts'

// Views: strings. Of a simulation at a time,
export { statusTextAt, treeAt } from './views/rolloutAt.ts'
export { toChart } from './views/chart.ts'
export { chartRows } from './views/chart/rows.ts'
export type { ChartRow } from './views/chart/row.ts'
// while somebody watches it,
export { clearScreen, type Screen } from './views/watch/screen.ts'
export type { WatchOptions } from './views/watch/glances.ts'
export { watchRollout } from './views/watch/watchRollout.ts'
export { watchExperiment } from './views/watch/watchExperiment.ts'
export { watchRollouts, type WatchRolloutsOptions } from './views/watch/watchRollouts.ts'
export {
  type StatusWatch,
  watchStatus,
  type WatchStatusOptions,
} from './views/watch/watchStatus.ts'
// of the objects of a cluster, real or simulated,
export { snapshotAt, snapshotOf } from './timeline/snapshot.ts'
export { getExperiment } from './views/commands/getExperiment.ts'
export { getRollout } from './views/commands/getRollout.ts'
export { getStatus, type GetStatusOptions } from './views/commands/getStatus.ts'
export { listExperiments } from './views/commands/listExperiments.ts'
export { listRollouts, type ListRolloutsOptions } from './views/commands/listRollouts.ts'
export type { Printed } from './views/printed.ts'
export type { ObjectName } from './views/objects/found.ts'
export type { Namespaces } from './views/objects/listed.ts'
// of what they all print, as data,
export { rolloutInfoAt } from './views/rolloutAt.ts'
export { toExperimentTree, toTree, type TreeOptions } from './views/tree.ts'
export { type RolloutListOptions, toRolloutList } from './views/rolloutList.ts'
export { type ExperimentListOptions, toExperimentList } from './views/experimentList.ts'
export { type StatusTextOptions, toStatusText } from './views/statusText.ts'
export type {
  AnalysisRunInfo,
  ExperimentInfo,
  JobInfo,
  PodInfo,
  ProgressInfo,
  ReplicaSetInfo,
  Role,
  RolloutInfo,
} from './views/info.ts'

// and every view by its name.
export type { View } from './views/view.ts'
export { type Views, views } from './views/views.ts'

// Plain data.
export type { Count, Weight } from './units/amounts.ts'
export type { Json, JsonObject } from './units/json.ts'

// Time.
export { type Duration, EPOCH, type Instant, instant, rfc3339, seconds } from './units/time.ts'
