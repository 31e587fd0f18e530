import { metricShape } from '../../analysis/metricShape.ts'
import { analysisTemplateSpecWith } from '../../kinds/argo/analysisTemplate.ts'
import { objectMeta } from '../../kinds/kubernetes/metadata.ts'
import { podTemplateSpec } from '../../kinds/kubernetes/podTemplate.ts'
import { serviceSpec } from '../../kinds/kubernetes/service.ts'
import { anything, given, type Shape, struct, text } from '../../kinds/shape.ts'
import { rolloutSpec } from '../../plan/rolloutSpec.ts'
import { providers } from '../../providers/providers.ts'
import { type Exceptions, type Structure, structureOf } from '../structure.ts'

/** The kinds whose fields are checked one by one. */
export type CheckedKind = 'Rollout' | 'AnalysisTemplate' | 'ClusterAnalysisTemplate' | 'Service'

const rollout = checked(rolloutSpec, {
  required: ['spec', ...probePorts('spec.template.spec')],
  lenient: ['metadata', 'spec.template.metadata', 'spec.template.spec.volumes'],
})

const provider = 'spec.metrics.provider'

const analysisTemplate = checked(analysisTemplateSpecWith(metricShape), {
  required: [
    'spec',
    provider,
    ...providers.flatMap(({ key, required }) => required.map((path) => within(key, path))),
  ],
  lenient: [
    'metadata',
    ...providers.flatMap(({ key, lenient }) => lenient.map((path) => within(key, path))),
  ],
})

function within(key: string, path: string): string {
  return `${provider}.${key}.${path}`
}

export const structures: Readonly<Record<CheckedKind, Structure>> = {
  Rollout: rollout,
  AnalysisTemplate: analysisTemplate,
  ClusterAnalysisTemplate: analysisTemplate,
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
