import type { Deviation, Deviations } from '../kinds/deviation.ts'
import { providers } from '../providers/providers.ts'

const named: Deviation = { keys: ['name'] }
const withSpec: Deviation = { demands: ['spec'] }
const withPort: Deviation = { demands: ['port'] }

/** Where the published CRDs say something else than the Go types, those of providers among them. */
export const deviations: Deviations = {
  'v1alpha1.Rollout': withSpec,
  'v1alpha1.AnalysisTemplate': withSpec,
  'v1alpha1.AnalysisRun': withSpec,
  'v1alpha1.Experiment': withSpec,
  'v1alpha1.TrafficWeights': { demands: ['canary', 'stable'] },
  'v1alpha1.AwsResourceRef': { excuses: ['fullName'] },
  'v1alpha1.AnalysisTemplateRef': { excuses: ['templateName'] },
  'v1alpha1.TemplateSpec': { demands: ['template'] },
  'v1alpha1.Metric': { demands: ['provider'] },
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
  ...Object.fromEntries(providers.flatMap((one) => Object.entries(one.deviations))),
}
