// Read: manifests become a plan, or diagnostics that say everything at once.
export { asDeployment, asRollout } from './manifest/convert.ts'
export { type Edit, editPlan } from './manifest/edit.ts'
export {
  admitManifests,
  type LocatedReading,
  type Reading,
  type ReadOptions,
  readManifests,
} from './manifest/read.ts'
export { readTemplates, type TemplateReading } from './manifest/readTemplates.ts'
export {
  type AnalysisRunPlan,
  type AnalysisRunReading,
  type AnalysisRunReadOptions,
  readAnalysisRun,
} from './manifest/readAnalysisRun.ts'
export {
  type ExperimentReading,
  type ExperimentReadOptions,
  readExperiment,
} from './manifest/readExperiment.ts'
export {
  type EffectiveValues,
  effectiveExperimentValues,
  effectiveValues,
} from './manifest/defaults.ts'
export type {
  AnalysisTemplate,
  MetricRule,
  RetentionRule,
  RolloutArgument,
  RunReference,
  TemplateArgument,
  TemplateReference,
} from './analysis/template.ts'
export type {
  DeploymentSpec,
  DeploymentStrategy,
  MissingObjects,
  Plan,
  PodTemplate,
  RolloutSpec,
  ServicePlan,
  TemplateNames,
  WorkloadKind,
  WorkloadReference,
} from './plan/plan.ts'
export type { AssumedObject } from './plan/assumedObject.ts'
export type {
  AutoscalerMetric,
  AutoscalerMetricKind,
  AutoscalerSpec,
  ContainerResourceMetric,
  CrossVersionObjectReference,
  ExternalMetric,
  MetricIdentifier,
  MetricOfKind,
  ObjectMetric,
  PodsMetric,
  ResourceMetric,
  ResourceTarget,
  ScalingPolicy,
  ScalingRules,
  ValueTarget,
} from './plan/autoscaler.ts'
export type {
  AntiAffinity,
  BackgroundAnalysis,
  BlueGreenStrategy,
  CanaryStrategy,
  ProgressThreshold,
  RoleMetadata,
  Strategy,
  TrafficRouting,
} from './plan/strategy.ts'
export type { TrafficProvider } from './kinds/argo/trafficRouting.ts'
export type { Step, StepKind } from './steps/step.ts'
export type {
  ExperimentStep,
  ExperimentStepAnalysis,
  ExperimentStepTemplate,
} from './steps/experiment.ts'
export type { Pause } from './steps/pause.ts'
export type { PluginStep } from './steps/plugin.ts'
export type { SetCanaryScale } from './steps/setCanaryScale.ts'
export type { SetHeaderRoute } from './steps/setHeaderRoute.ts'
export type { SetMirrorRoute } from './steps/setMirrorRoute.ts'
export type { Diagnostic } from './units/diagnostic.ts'
export { readPlan } from './manifest/readPlan.ts'
export { formatDiagnostics, type SourceText } from './document/formatDiagnostics.ts'
export { InvalidInputError } from './document/invalidInputError.ts'
export { MisuseError } from './units/misuseError.ts'
export { type Limit, type LimitName, type Limits, limits } from './units/limits.ts'
export type { Document, Position } from './document/document.ts'
export type { Path } from './document/path.ts'

// Run: a scenario is plain data, its timeline the story.
export { simulate, simulateFrom } from './simulation/simulate.ts'
export type { SimulationOptions } from './simulation/prepare.ts'
export { type LiveOptions, readLive } from './simulation/live/readLive.ts'
export type { LiveObjectsByKind, MixedList } from './simulation/live/sortObjects.ts'
export type { LivePresent, Present } from './simulation/live/present.ts'
export type { ClockTime } from './simulation/live/readNow.ts'
export type { StoredRun } from './analysis/stored.ts'
export type {
  AnalysisOutcome,
  AppAnswer,
  PluginScenario,
  ArgoCdScenario,
  CommitEntry,
  Gates,
  LiveScenario,
  LagScenario,
  LostPods,
  PodLifeScenario,
  Pods,
  Scenario,
  ScriptAction,
  ScriptEntry,
  ScriptVerbs,
  TrafficScenario,
  UserGroupScenario,
} from './simulation/scenario.ts'
export type {
  LoadScenario,
  LoadSeries,
  LoadShape,
  Quantity,
} from './simulation/autoscaling/loadScenario.ts'
export type { EndPhase } from './providers/answer.ts'
export { requestsOf, type UserRequest } from './simulation/requests.ts'
export type {
  ConstantSignal,
  LateSignal,
  NoisySignal,
  ObservedSignal,
  PlainSignal,
  Point,
  RevisionSignal,
  SeriesSignal,
  Signal,
  ToldObject,
  ToldValue,
} from './providers/signal.ts'
export {
  type ApplicationInfo,
  type Delivery,
  deliveriesOf,
  type KustomizationInfo,
} from './timeline/deliveries.ts'
export { type WorkloadNow, workloadOf } from './timeline/workload.ts'
export type { GitOps } from './application/gitops.ts'
export type { Moment } from './timeline/moment.ts'
export type { Time } from './timeline/time.ts'
export { formatTime, type TimeText } from './go/timeText.ts'
export type { ScriptAnswer } from './timeline/scriptAnswer.ts'
export type { TerminatingPods } from './cluster/terminating.ts'
export type { End, Timeline } from './timeline/timeline.ts'
export type {
  GroupTraffic,
  MirroredTraffic,
  Served,
  ServiceTraffic,
  Traffic,
} from './timeline/traffic.ts'
export type {
  FailedTurns,
  ObjectKey,
  Remains,
  Wake,
  WorkloadKey,
  World,
  WrittenObjects,
} from './timeline/world.ts'
export {
  type ActionOutcome,
  createSimulation,
  type Simulation,
  type SimulationEvents,
} from './shell/simulation.ts'

// Releases: which controller it is, and what becomes of a plan under another one.
export {
  type ControllerName,
  type ControllerVersion,
  controllerVersions,
} from './releases/version.ts'
export type { DifferenceName } from './releases/arrivals.ts'
export {
  type Change,
  type Changes,
  whatChanges,
  type WhatChangesQuery,
} from './questions/whatChanges.ts'
export type { Shown } from './questions/rehearsed.ts'
export type { Seen } from './questions/firstDifference.ts'
export { type ControllerRules, rulesOfVersion } from './releases/rules.ts'

// Questions: what people ask of a rollout before it happens; each answers with data, and a report.
export { rehearsal, type RehearsalOptions } from './questions/rehearsal.ts'
export {
  experimentRehearsal,
  type ExperimentRehearsalOptions,
} from './questions/standalone/experimentRehearsal.ts'
export { experimentReport } from './questions/standalone/experimentReport.ts'
export { analysisRunSignals } from './questions/standalone/analysisRunSignals.ts'
export { analysisRunReport } from './questions/standalone/analysisRunReport.ts'
export type { Release } from './questions/rehearsal/rehearsedSignals.ts'
export type { Asked } from './questions/asked.ts'
export {
  type Capacity,
  type CapacityOptions,
  capacity,
  type Whenever,
} from './questions/capacity.ts'
export type { CapacityCause, CapacityPoint } from './questions/capacity/sweep.ts'
export {
  type ExposureFound,
  type ExposureOptions,
  exposure,
  type StepExposure,
} from './questions/exposure.ts'
export { budgetUsed, type Failing, type Slo } from './questions/exposure/errorBudget.ts'
export type { Reach } from './questions/exposure/reach.ts'
export { type Estimate, type EstimateOptions, estimate } from './questions/estimate.ts'
export type { Stop } from './questions/estimate/stops.ts'
export type { TimeSplit } from './questions/estimate/waits.ts'
export {
  type ExplainedStep,
  type ExplainedWeights,
  explainWeights,
} from './questions/explainWeights.ts'
export { type MinReplicas, type MinReplicasQuery, minReplicas } from './questions/minReplicas.ts'
export type { WeightsInPods } from './questions/weights/offByWeight.ts'
export type { WeightOption } from './replicas/weightOptions.ts'
export { type QuestionName, type Questions, questions } from './questions/questions.ts'
export type { AskedQuestion, AnswerAndReport } from './questions/questionRow.ts'
export type {
  Evidence,
  Fix,
  Report,
  ReportColumn,
  ReportTable,
  Sentence,
} from './questions/report.ts'
export {
  type ChangeOptions,
  type ChangeRehearsal,
  type ImageCourse,
  type Outage,
  rehearseChange,
  type WeightAt,
} from './questions/rehearseChange.ts'
export {
  compare,
  type ComparedRelease,
  type CompareOptions,
  type Comparison,
  type FigureChange,
} from './questions/compare.ts'
export type { FigureName, Figures } from './questions/compare/figures.ts'
export {
  type Stuck,
  type StuckOptions,
  type Tried,
  type TriedRelease,
  whyStuck,
} from './questions/whyStuck.ts'
export type { HoldingCondition, NeededPods } from './questions/stuck/obstacle.ts'
export type { KeptObject } from './questions/kept/keptThing.ts'
export { type Kept, type KeptOptions, type KeptThing, whyKept } from './questions/whyKept.ts'
export { type Choice, type Choices, choices, type ChoicesOptions } from './questions/choices.ts'
export type { ChoiceVerb } from './questions/choices/verbs.ts'
export type { Place } from './questions/readings/place.ts'
export type { PodsAt } from './questions/readings/pods.ts'
export type { AnsweredByImage } from './questions/readings/release.ts'
export { judgeReport } from './questions/judgeReport.ts'
export { oddsReport } from './questions/oddsReport.ts'
export { reportText, type ReportTextOptions } from './questions/report/reportText.ts'
export { reportMarkdown } from './questions/report/reportMarkdown.ts'
export {
  type Lintable,
  type LintAnswer,
  type LintFinding,
  lint,
  type LintOptions,
  type LintPlace,
} from './questions/lint.ts'
export type { LintEvidence, LintSeverity } from './questions/lint/rule.ts'
export type { LintScenario } from './questions/lint/rehearsals.ts'
export { lintReport } from './questions/lintReport.ts'

// Verbs: what the commands of the kubectl plugin write, and what they say.
export { runVerb, type VerbOptions, type VerbOutcome } from './verbs/runVerb.ts'
export type { Refusal, Write } from './verbs/write.ts'
export type { Resource } from './verbs/resource.ts'
export type { Snapshot } from './cluster/snapshot.ts'
export { type VerbName, verbNames } from './verbs/verbs.ts'

// Step by step: the same machine that an embedding controller drives.
export { type BeginOptions, begin, type Live } from './rollout/begin.ts'
export { type LiveObjects, type LiveReading, liveFrom } from './rollout/live.ts'
export type { Order } from './cluster/order.ts'
export type { ReplicaSetObserved, RolloutEvent } from './rollout/event.ts'
export { phaseOf } from './rollout/phaseOf.ts'
export type { PhaseText } from './rollout/decisions/clientPhase.ts'
export type {
  NewExperiment,
  ObservedTemplate,
  OwnedExperiment,
  OwnedRun,
  PlainReplicaSet,
  PluginOutcome,
  PodCohort,
  ReplicaSet,
  RunKind,
  Service,
  TrafficRouter,
  WeightDestination,
} from './cluster/objects.ts'
export type { RolloutState } from './rollout/state.ts'
export type { Condition } from './cluster/conditions.ts'
export type {
  PauseCondition,
  PluginStatus,
  RolloutCondition,
  RolloutConditionType,
  RolloutPhase,
  RolloutStatus,
  RunStatus,
  Weights,
} from './rollout/status.ts'
export { statusOf } from './rollout/statusOf.ts'
export { type Transition, transition, wakeAt } from './rollout/transition.ts'
export type {
  AutoscalerCondition,
  AutoscalerMemory,
  AutoscalerState,
  AutoscalerStatus,
  Recommendation,
  ScaleEvent,
} from './autoscaler/state.ts'
export type {
  DeploymentCondition,
  DeploymentReplicaSet,
  DeploymentState,
  DeploymentStatus,
} from './deployment/state.ts'
export type { AnalysisRunState, RunMetric, Secrets } from './analysis/run.ts'
export type { RunSpec, TtlStrategy } from './analysis/runSpec.ts'
export type { Counters, Measurement, MetricResult, RunSummary } from './analysis/measurement.ts'
export type { AnalysisPhase } from './analysis/phase.ts'
export type {
  AnalysisStatus,
  ExperimentService,
  ExperimentState,
  ProgressingCondition,
  TemplatePhase,
  TemplateStatus,
} from './experiment/state.ts'
export type {
  ExperimentAnalysis,
  ExperimentPlan,
  ExperimentSpec,
  ExperimentTemplate,
} from './plan/experiment.ts'

// Verdicts: what a template, a condition or a judge says about data.
export {
  type AnalysisOptions,
  type AnalysisVerdict,
  simulateAnalysis,
} from './simulation/simulateAnalysis.ts'
export { simulateAnalysisRun } from './simulation/simulateAnalysisRun.ts'
export { simulateExperiment } from './simulation/simulateExperiment.ts'
export type {
  ExperimentEnd,
  ExperimentEntry,
  ExperimentScenario,
  ExperimentTimeline,
} from './simulation/experimentScenario.ts'
export type { DecidingMeasurement } from './analysis/playRun.ts'
export {
  type DecidingSample,
  judge,
  type JudgedMetric,
  type Judgement,
  type JudgementOptions,
} from './questions/judge.ts'
export type { DecidingRule } from './questions/judge/decision.ts'
export type { PrometheusAnswer } from './questions/judge/prometheusAnswer.ts'
export type { RecordedSeries } from './questions/judge/replay.ts'
export { type Odds, odds, type OddsOptions, type ReleaseOdds } from './questions/odds.ts'
export type { MeasurementOdds } from './questions/odds/metricChain.ts'
export type { RunOdds } from './questions/odds/runOdds.ts'
export { type EvaluationOptions, evaluateCondition } from './expr/condition.ts'
export type { Evaluation } from './expr/evaluation.ts'
export type { Fault, FaultCode } from './expr/fault.ts'
export type { ResultType } from './expr/resultType.ts'
export { type AssessedMetric, type AssessOptions, assessMetric } from './analysis/assessMetric.ts'
export { type Metric, type MetricSpan, readMetric } from './analysis/metric.ts'
export { type JudgeOptions, judgeTraffic } from './judges/judges.ts'
export type { AnsweredRequests, JudgeVerdict, TrafficWindow } from './judges/judge.ts'
export type { AnytimeValidOptions } from './judges/anytimeValid.ts'
export { type CounterOptions, type CounterVerdict, judgeCounters } from './judges/counters.ts'
export type { KayentaOptions } from './judges/kayenta.ts'
export {
  type CanaryConfig,
  type CanaryMetric,
  judgeKayenta,
  type KayentaJudgement,
  type MetricJudgement,
  type MetricPair,
} from './judges/kayenta/judgeKayenta.ts'
export type { MetricClassification, SeriesComparison } from './judges/kayenta/classify.ts'
export type { SeriesStatistics } from './judges/kayenta/series.ts'
export {
  type ErrorCounts,
  errorsUntilRejection,
  type ShareTest,
  type ShareVerdict,
  shareVerdict,
} from './judges/shareTest.ts'

// Health: what those who deploy say of an object, by what is stored of it.
export { type Health, type HealthCode, healthCodes } from './application/argocd/health/health.ts'
export { healthKinds, healthOf } from './application/argocd/health/healthOf.ts'
export type { Unstructured } from './application/argocd/object.ts'
export { kstatusOf } from './application/flux/kstatus/computeStatus.ts'
export type { Kstatus, ObjectStatus } from './application/flux/kstatus/result.ts'

// Decisions alone, for those who need one formula.
export { type BasicCanary, basicCanary } from './replicas/basicCanary.ts'
export type { CanaryCounts, ReplicaSetCounts } from './replicas/counts.ts'
export { type Fenceposts, fenceposts, maxSurgeOf, maxUnavailableOf } from './replicas/fenceposts.ts'
export {
  type CanaryTarget,
  type RecordedWeights,
  type RoutedCanary,
  routedCanary,
} from './replicas/routedCanary.ts'
export {
  type OldReplicaSet,
  type Resize,
  type RollingUpdate,
  type RollingUpdateSizes,
  rollingUpdate,
} from './replicas/rollingUpdate.ts'
export {
  type ProportionalReplicaSet,
  type ProportionalScaling,
  proportionalScaling,
} from './replicas/proportional.ts'
export { approximateWeight, type WeightInPods, weightToReplicas } from './replicas/weight.ts'
export { stepString } from './steps/step.ts'
export { type CanaryPosition, currentSetWeight, type StepPosition } from './steps/target.ts'
export { podTemplateHash } from './fingerprint/podTemplate.ts'
export { stepsHash } from './fingerprint/steps.ts'

// Traffic: who answers, and which share that really is.
export { type Backend, backend } from './routers/router.ts'
export { routerOf } from './routers/routerOf.ts'
export { type RouterKind, routerKinds } from './routers/process.ts'
export {
  furthestFromDeclared,
  type ShareAnswer,
  type ShareQuestion,
  servedBy,
  servedShare,
} from './routers/servedShare.ts'
export { iptablesOrder, iptablesProbabilities } from './routers/kubeProxyIptables.ts'

// Views: strings, of a simulation at a time, while somebody watches, or of objects of any cluster.
export { deliveriesAt } from './views/deliveriesAt.ts'
export { rolloutInfoAt, statusTextAt, treeAt } from './views/rolloutAt.ts'
export { toChart } from './views/chart.ts'
export { chartRows } from './views/chart/rows.ts'
export type { ChartRow } from './views/chart/row.ts'
export { type SvgOptions, toSvg } from './views/svg.ts'
export { toHtml } from './views/html.ts'
export type { HtmlOptions, HtmlSection } from './views/html/page.ts'
export { type MarkdownOptions, toMarkdown } from './views/markdown.ts'
export { type MermaidOptions, toMermaid } from './views/mermaid.ts'
export { type JsonOptions, toJson } from './views/json.ts'
export { timelineJson, timelineVersion } from './views/json/timelineJson.ts'
export type {
  EndJson,
  MomentJson,
  ReplicaSetJson,
  RunJson,
  ServedJson,
  ServiceJson,
  TimelineJson,
  TimelineVersion,
  TrafficJson,
  WeightJson,
} from './views/json/shape.ts'
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
export { snapshotAt, snapshotOf } from './timeline/snapshot.ts'
export { getExperiment } from './views/commands/getExperiment.ts'
export { getRollout } from './views/commands/getRollout.ts'
export { getStatus, type GetStatusOptions } from './views/commands/getStatus.ts'
export { listExperiments } from './views/commands/listExperiments.ts'
export { listRollouts, type ListRolloutsOptions } from './views/commands/listRollouts.ts'
export type { Printed } from './units/printed.ts'
export type { ObjectName } from './views/objects/found.ts'
export type { Namespaces } from './views/objects/listed.ts'
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
export type { View } from './views/view.ts'
export { type Views, views } from './views/views.ts'

// Plain data, and time.
export type { Count, IntOrString, Weight } from './units/amounts.ts'
export type { Json, JsonObject } from './units/json.ts'
export { type Duration, EPOCH, type Instant, instant, rfc3339, seconds } from './units/time.ts'
