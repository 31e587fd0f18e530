import { labelSelector } from '../kubernetes/metadata.ts'
import { podTemplateSpec } from '../kubernetes/podTemplate.ts'
import {
  always,
  flag,
  given,
  goStruct,
  integer,
  list,
  named,
  orNull,
  type Shape,
  text,
  time,
} from '../shape.ts'
import { dryRun, measurementRetention, runMetadata } from './analysis.ts'
import { templateArguments } from './analysisTemplate.ts'
import { conditionShape } from './rolloutStatus.ts'

/** `TemplateSpec` of an Experiment. */
const template = goStruct('v1alpha1.TemplateSpec', {
  name: always(text),
  replicas: given(integer),
  minReadySeconds: integer,
  selector: orNull(labelSelector),
  template: always(podTemplateSpec),
  service: given(goStruct('v1alpha1.TemplateService', { name: text })),
})

/** `ExperimentSpec`. */
export const experimentSpec: Shape = goStruct('v1alpha1.ExperimentSpec', {
  templates: always(list(template)),
  duration: named('v1alpha1.DurationString'),
  progressDeadlineSeconds: given(integer),
  terminate: flag,
  analyses: list(
    goStruct('v1alpha1.ExperimentAnalysisTemplateRef', {
      name: always(text),
      templateName: always(text),
      clusterScope: given(flag),
      args: templateArguments,
      requiredForCompletion: flag,
    }),
  ),
  scaleDownDelaySeconds: given(integer),
  dryRun,
  measurementRetention,
  analysisRunMetadata: runMetadata,
})

/** `ExperimentStatus`. */
export const experimentStatus: Shape = goStruct('v1alpha1.ExperimentStatus', {
  phase: named('v1alpha1.AnalysisPhase'),
  message: text,
  templateStatuses: list(
    goStruct('v1alpha1.TemplateStatus', {
      name: always(text),
      replicas: always(integer),
      updatedReplicas: always(integer),
      readyReplicas: always(integer),
      availableReplicas: always(integer),
      collisionCount: given(integer),
      status: named('v1alpha1.TemplateStatusCode'),
      message: text,
      lastTransitionTime: given(time),
      serviceName: text,
      podTemplateHash: text,
    }),
  ),
  availableAt: given(time),
  conditions: list(conditionShape('v1alpha1.ExperimentCondition')),
  analysisRuns: list(
    goStruct('v1alpha1.ExperimentAnalysisRunStatus', {
      name: always(text),
      analysisRun: always(text),
      phase: always(named('v1alpha1.AnalysisPhase')),
      message: text,
    }),
  ),
})
