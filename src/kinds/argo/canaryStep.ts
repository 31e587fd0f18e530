import { labelSelector } from '../kubernetes/metadata.ts'
import {
  always,
  anything,
  flag,
  given,
  goStruct,
  integer,
  intOrString,
  list,
  map,
  named,
  orNull,
  type Shape,
  text,
} from '../shape.ts'
import { dryRun, podMetadata, rolloutAnalysis, rolloutArguments, runMetadata } from './analysis.ts'

// Argo Rollouts' types, field for field in their order.

const stringMatch = goStruct('v1alpha1.StringMatch', { exact: text, prefix: text, regex: text })

const analysis = goStruct('v1alpha1.RolloutAnalysis', rolloutAnalysis)

const experimentTemplate = goStruct('v1alpha1.RolloutExperimentTemplate', {
  name: always(text),
  specRef: always(named('v1alpha1.ReplicaSetSpecRef')),
  replicas: given(integer),
  metadata: podMetadata,
  selector: given(labelSelector),
  weight: given(integer),
  service: given(goStruct('v1alpha1.TemplateService', { name: text })),
})

const experiment = goStruct('v1alpha1.RolloutExperimentStep', {
  templates: always(list(experimentTemplate)),
  duration: named('v1alpha1.DurationString'),
  analyses: list(
    goStruct('v1alpha1.RolloutExperimentStepAnalysisTemplateRef', {
      name: always(text),
      templateName: always(text),
      clusterScope: given(flag),
      args: rolloutArguments,
      requiredForCompletion: flag,
    }),
  ),
  dryRun,
  analysisRunMetadata: runMetadata,
  scaleDownDelaySeconds: given(integer),
})

const headerRoute = goStruct('v1alpha1.SetHeaderRoute', {
  name: text,
  match: list(
    goStruct('v1alpha1.HeaderRoutingMatch', {
      headerName: always(text),
      headerValue: orNull(stringMatch),
    }),
  ),
})

const mirrorRoute = goStruct('v1alpha1.SetMirrorRoute', {
  name: always(text),
  match: list(
    goStruct('v1alpha1.RouteMatch', {
      method: given(stringMatch),
      path: given(stringMatch),
      headers: map(stringMatch),
    }),
  ),
  percentage: given(integer),
})

export const canaryStep: Shape = goStruct('v1alpha1.CanaryStep', {
  setWeight: given(integer),
  pause: given(goStruct('v1alpha1.RolloutPause', { duration: given(intOrString) })),
  experiment: given(experiment),
  analysis: given(analysis),
  setCanaryScale: given(
    goStruct('v1alpha1.SetCanaryScale', {
      weight: given(integer),
      replicas: given(integer),
      matchTrafficWeight: flag,
    }),
  ),
  setHeaderRoute: given(headerRoute),
  setMirrorRoute: given(mirrorRoute),
  plugin: given(goStruct('v1alpha1.PluginStep', { name: always(text), config: given(anything) })),
})
