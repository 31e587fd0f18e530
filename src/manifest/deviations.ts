import type { Json } from '../units/json.ts'

/** Where the published CRDs say something else than their Go types. */
export interface Deviation {
  /** Fields that they demand. */
  readonly demands?: readonly string[]
  /** Fields that they do not demand. */
  readonly excuses?: readonly string[]
  /** Fields of which they take any value. */
  readonly free?: readonly string[]
  /** What a field may say. */
  readonly oneOf?: Readonly<Record<string, readonly string[]>>
  /** What a field says where nothing is written. */
  readonly fallbacks?: Readonly<Record<string, Json>>
  /** `x-kubernetes-list-map-keys`: no two entries of a list of these may have the same ones. */
  readonly keys?: readonly string[]
}

const named: Deviation = { keys: ['name'] }
const withSpec: Deviation = { demands: ['spec'] }
const withPort: Deviation = { demands: ['port'] }

/** By Go type. */
export const deviations: { readonly [goType: string]: Deviation | undefined } = {
  'v1alpha1.Rollout': withSpec,
  'v1alpha1.AnalysisTemplate': withSpec,
  'v1alpha1.AnalysisRun': withSpec,
  'v1alpha1.Experiment': withSpec,
  'v1alpha1.TrafficWeights': { demands: ['canary', 'stable'] },
  'v1alpha1.AwsResourceRef': { excuses: ['fullName'] },
  'v1alpha1.AnalysisTemplateRef': { excuses: ['templateName'] },
  'v1alpha1.TemplateSpec': { demands: ['template'] },
  'v1alpha1.Metric': { demands: ['provider'] },
  'v1alpha1.KayentaMetric': { demands: ['threshold'] },
  'v1alpha1.KayentaScope': { demands: ['controlScope', 'experimentScope'] },
  'v1alpha1.DatadogMetric': {
    oneOf: {
      apiVersion: ['v1', 'v2'],
      aggregator: ['avg', 'min', 'max', 'sum', 'last', 'percentile', 'mean', 'l2norm', 'area'],
    },
    fallbacks: { apiVersion: 'v1', interval: '5m', requestTimeout: '10s' },
  },
  'v1alpha1.JobMetric': withSpec,
  'v1.JobSpec': { demands: ['template'] },
  'v1.PodSpec': { free: ['volumes'] },
  'v1.ResourceRequirements': { free: ['limits', 'requests'] },
  'v1.HTTPGetAction': withPort,
  'v1.TCPSocketAction': withPort,
  'v1.GRPCAction': { excuses: ['service'], fallbacks: { service: '' } },
  'v1.ContainerRestartRule': { demands: ['action'] },
  'v1.ContainerRestartRuleOnExitCodes': { demands: ['operator'] },
  'v1.WeightedPodAffinityTerm': { demands: ['podAffinityTerm'] },
  'v1.PreferredSchedulingTerm': { demands: ['preference'] },
  'v1.ContainerPort': { fallbacks: { protocol: 'TCP' }, keys: ['containerPort', 'protocol'] },
  'v1.Container': named,
  'v1.EphemeralContainer': named,
  'v1.EnvVar': named,
  'v1.LocalObjectReference': named,
  'v1.ResourceClaim': named,
  'v1.PodResourceClaim': named,
  'v1.PodSchedulingGate': named,
  'v1.VolumeMount': { keys: ['mountPath'] },
  'v1.VolumeDevice': { keys: ['devicePath'] },
  'v1.HostAlias': { keys: ['ip'] },
  'v1.TopologySpreadConstraint': { keys: ['topologyKey', 'whenUnsatisfiable'] },
}
