import { analysisRunSpecWith, analysisRunStatus } from './argo/analysisRun.ts'
import { analysisTemplateSpecWith } from './argo/analysisTemplate.ts'
import { experimentSpec, experimentStatus } from './argo/experiment.ts'
import { rolloutSpecWith } from './argo/rolloutSpec.ts'
import { rolloutStatus } from './argo/rolloutStatus.ts'
import { autoscalerSpec, plainAutoscalerSpec } from './kubernetes/autoscaler.ts'
import { deploymentSpec } from './kubernetes/deployment.ts'
import { ingressSpec, ingressStatus, legacyIngressSpec } from './kubernetes/ingress.ts'
import { objectMeta } from './kubernetes/metadata.ts'
import { serviceSpec, serviceStatus } from './kubernetes/service.ts'
import { anything, embedded, type Fields, goStruct, pointer, type Shape, text } from './shape.ts'

// Whole objects, as Go decodes them: what every kind has, and its own parts.

const typeMeta: Fields = embedded('TypeMeta', { kind: text, apiVersion: text })

function objectShape(goType: string, parts: Fields): Shape {
  return goStruct(goType, { ...typeMeta, metadata: objectMeta, ...parts })
}

/** `argoproj.io/v1alpha1`'s Rollout, with steps of this shape. */
export function rolloutObjectWith(step: Shape): Shape {
  return objectShape('v1alpha1.Rollout', { spec: rolloutSpecWith(step), status: rolloutStatus })
}

/**
 * AnalysisTemplate and ClusterAnalysisTemplate, with metrics of this shape: neither has a status.
 */
export function analysisTemplateObjectWith(metric: Shape): Shape {
  return objectShape('v1alpha1.AnalysisTemplate', { spec: analysisTemplateSpecWith(metric) })
}

/** AnalysisRun, with metrics of this shape. */
export function analysisRunObjectWith(metric: Shape): Shape {
  return objectShape('v1alpha1.AnalysisRun', {
    spec: analysisRunSpecWith(metric),
    status: analysisRunStatus,
  })
}

/** Experiment. */
export const experimentObject: Shape = objectShape('v1alpha1.Experiment', {
  spec: experimentSpec,
  status: experimentStatus,
})

/** The Service of Kubernetes' core. */
export const serviceObject: Shape = objectShape('v1.Service', {
  spec: serviceSpec,
  status: serviceStatus,
})

/** `apps/v1`'s Deployment; nobody reads the status that somebody wrote into a file. */
export const deploymentObject: Shape = objectShape('v1.Deployment', {
  spec: deploymentSpec,
  status: pointer(anything),
})

/** `autoscaling/v2`'s HorizontalPodAutoscaler. */
export const autoscalerObject: Shape = objectShape('v2.HorizontalPodAutoscaler', {
  spec: autoscalerSpec,
  status: pointer(anything),
})

/** `autoscaling/v1`'s HorizontalPodAutoscaler. */
export const plainAutoscalerObject: Shape = objectShape('v1.HorizontalPodAutoscaler', {
  spec: plainAutoscalerSpec,
  status: pointer(anything),
})

/** `networking.k8s.io/v1`'s Ingress. */
export const ingressObject: Shape = objectShape('v1.Ingress', {
  spec: ingressSpec,
  status: ingressStatus('v1'),
})

/** The Ingress of the versions `v1beta1`. */
export const legacyIngressObject: Shape = objectShape('v1beta1.Ingress', {
  spec: legacyIngressSpec,
  status: ingressStatus('v1beta1'),
})
