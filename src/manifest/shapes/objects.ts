import { podTemplateSpec } from '../../kinds/kubernetes/podTemplate.ts'
import {
  autoscalerObject,
  deploymentObject,
  experimentObject,
  ingressObject,
  plainAutoscalerObject,
  serviceObject,
} from '../../kinds/objects.ts'
import type { Shape } from '../../kinds/shape.ts'
import { type Structure, structureOf } from '../structure.ts'
import { analysisRunObject, analysisTemplateObject, rolloutObject } from './argo.ts'

/** The kinds whose fields are checked one by one. */
export type CheckedKind =
  | 'Rollout'
  | 'AnalysisTemplate'
  | 'ClusterAnalysisTemplate'
  | 'AnalysisRun'
  | 'Experiment'
  | 'Service'

/** Their Go types. */
export const objectShapes: Readonly<Record<CheckedKind | 'Ingress', Shape>> = {
  Rollout: rolloutObject,
  AnalysisTemplate: analysisTemplateObject,
  ClusterAnalysisTemplate: analysisTemplateObject,
  AnalysisRun: analysisRunObject,
  Experiment: experimentObject,
  Service: serviceObject,
  Ingress: ingressObject,
}

const analysisTemplate = structureOf(analysisTemplateObject)

export const structures: Readonly<Record<CheckedKind, Structure>> = {
  Rollout: structureOf(rolloutObject),
  AnalysisTemplate: analysisTemplate,
  ClusterAnalysisTemplate: analysisTemplate,
  AnalysisRun: structureOf(analysisRunObject),
  Experiment: structureOf(experimentObject),
  Service: structureOf(serviceObject),
}

/** A Deployment that a plan is for. */
export const deployment: Structure = structureOf(deploymentObject)

/** A HorizontalPodAutoscaler of `autoscaling/v2`, and of `v1`. */
export const autoscaler: Structure = structureOf(autoscalerObject)
export const plainAutoscaler: Structure = structureOf(plainAutoscalerObject)

/** The pod template of an object that a `workloadRef` names. */
export const podTemplate: Structure = structureOf(podTemplateSpec)
