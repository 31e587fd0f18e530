import { analysisRunSpec } from '../../kinds/argo/analysisRun.ts'
import { analysisTemplateSpec } from '../../kinds/argo/analysisTemplate.ts'
import { experimentSpec } from '../../kinds/argo/experiment.ts'
import { rolloutSpec } from '../../kinds/argo/rolloutSpec.ts'
import { objectMeta } from '../../kinds/kubernetes/metadata.ts'
import { podTemplateSpec } from '../../kinds/kubernetes/podTemplate.ts'
import { serviceSpec } from '../../kinds/kubernetes/service.ts'
import { anything, given, type Shape, struct, text } from '../../kinds/shape.ts'
import { type Exceptions, type Structure, structureOf } from '../structure.ts'

/** The kinds whose fields are checked one by one. */
export type CheckedKind =
  | 'Rollout'
  | 'AnalysisTemplate'
  | 'ClusterAnalysisTemplate'
  | 'AnalysisRun'
  | 'Experiment'
  | 'Service'

const rollout = checked(rolloutSpec, {
  required: ['spec', ...probePorts('spec.template.spec')],
  lenient: ['metadata', 'spec.template.metadata', 'spec.template.spec.volumes'],
})

const provider = 'spec.metrics.provider'

const metricExceptions: Exceptions = {
  required: [
    'spec',
    provider,
    `${provider}.job.spec`,
    `${provider}.job.spec.template`,
    `${provider}.kayenta.threshold`,
    `${provider}.kayenta.scopes.controlScope`,
    `${provider}.kayenta.scopes.experimentScope`,
  ],
  lenient: ['metadata', `${provider}.job.metadata`, `${provider}.job.spec.template.spec.volumes`],
}

const analysisTemplate = checked(analysisTemplateSpec, metricExceptions)

export const structures: Readonly<Record<CheckedKind, Structure>> = {
  Rollout: rollout,
  AnalysisTemplate: analysisTemplate,
  ClusterAnalysisTemplate: analysisTemplate,
  AnalysisRun: checked(analysisRunSpec, metricExceptions),
  Experiment: checked(experimentSpec, {
    required: ['spec', 'spec.templates.template', ...probePorts('spec.templates.template.spec')],
    lenient: [
      'metadata',
      'spec.templates.template.metadata',
      'spec.templates.template.spec.volumes',
    ],
  }),
  Service: checked(serviceSpec, { required: [], lenient: ['metadata'] }),
}

/** The pod template of an object that a `workloadRef` names. */
export const podTemplate: Structure = structureOf(podTemplateSpec)

function checked(spec: Shape, exceptions: Exceptions): Structure {
  return structureOf(
    struct({
      apiVersion: text,
      kind: text,
      metadata: objectMeta,
      spec: given(spec),
      status: given(anything),
    }),
    exceptions,
  )
}

function probePorts(podSpec: string): readonly string[] {
  return ['containers', 'initContainers', 'ephemeralContainers'].flatMap((list) =>
    ['livenessProbe', 'readinessProbe', 'startupProbe'].flatMap((probe) =>
      ['httpGet', 'tcpSocket'].map((action) => `${podSpec}.${list}.${probe}.${action}.port`),
    ),
  )
}
