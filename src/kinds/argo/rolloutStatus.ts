import {
  always,
  anything,
  flag,
  goStruct,
  integer,
  list,
  long,
  named,
  pointer,
  type Shape,
  text,
  time,
} from '../shape.ts'

/** A condition of Argo's kinds; the names of its own types differ. */
export function conditionShape(goType: string): Shape {
  return goStruct(goType, {
    type: always(named(`${goType}Type`)),
    status: always(named('v1.ConditionStatus')),
    lastUpdateTime: always(time),
    lastTransitionTime: always(time),
    reason: always(text),
    message: always(text),
  })
}

const runStatus = pointer(
  goStruct('v1alpha1.RolloutAnalysisRunStatus', {
    name: always(text),
    status: always(named('v1alpha1.AnalysisPhase')),
    message: text,
  }),
)

const destination = goStruct('v1alpha1.WeightDestination', {
  weight: always(integer),
  serviceName: text,
  podTemplateHash: text,
})

const weights = goStruct('v1alpha1.TrafficWeights', {
  canary: always(destination),
  stable: always(destination),
  additional: list(destination),
  verified: pointer(flag),
})

const stepPlugin = goStruct('v1alpha1.StepPluginStatus', {
  index: always(integer),
  name: always(text),
  operation: always(named('v1alpha1.StepPluginOperation')),
  phase: named('v1alpha1.StepPluginPhase'),
  message: text,
  startedAt: pointer(time),
  updatedAt: pointer(time),
  finishedAt: pointer(time),
  backoff: named('v1alpha1.DurationString'),
  executions: integer,
  disabled: flag,
  status: pointer(anything),
})

const resource = goStruct('v1alpha1.AwsResourceRef', {
  name: always(text),
  arn: always(text),
  fullName: always(text),
})

const alb = goStruct('v1alpha1.ALBStatus', {
  loadBalancer: resource,
  canaryTargetGroup: resource,
  stableTargetGroup: resource,
  ingress: text,
})

/** `RolloutStatus`. */
export const rolloutStatus: Shape = goStruct('v1alpha1.RolloutStatus', {
  abort: flag,
  pauseConditions: list(
    goStruct('v1alpha1.PauseCondition', {
      reason: always(named('v1alpha1.PauseReason')),
      startTime: always(time),
    }),
  ),
  controllerPause: flag,
  abortedAt: pointer(time),
  currentPodHash: text,
  currentStepHash: text,
  replicas: integer,
  updatedReplicas: integer,
  readyReplicas: integer,
  availableReplicas: integer,
  currentStepIndex: pointer(integer),
  collisionCount: pointer(integer),
  observedGeneration: text,
  conditions: list(conditionShape('v1alpha1.RolloutCondition')),
  canary: goStruct('v1alpha1.CanaryStatus', {
    currentStepAnalysisRunStatus: runStatus,
    currentBackgroundAnalysisRunStatus: runStatus,
    currentExperiment: text,
    weights: pointer(weights),
    stablePingPong: named('v1alpha1.PingPongType'),
    stepPluginStatuses: list(stepPlugin),
  }),
  blueGreen: goStruct('v1alpha1.BlueGreenStatus', {
    previewSelector: text,
    activeSelector: text,
    scaleUpPreviewCheckPoint: flag,
    prePromotionAnalysisRunStatus: runStatus,
    postPromotionAnalysisRunStatus: runStatus,
  }),
  HPAReplicas: integer,
  selector: text,
  stableRS: text,
  restartedAt: pointer(time),
  promoteFull: flag,
  phase: named('v1alpha1.RolloutPhase'),
  message: text,
  workloadObservedGeneration: text,
  alb: pointer(alb),
  albs: list(alb),
  duration: pointer(
    goStruct('v1alpha1.RolloutDurationStatus', {
      rolloutStartedAt: pointer(time),
      manualPauseStartedAt: pointer(time),
      totalManualPauseDurationSeconds: pointer(long),
      finishedAt: pointer(time),
      completionStatus: pointer(named('v1alpha1.CompletionStatus')),
    }),
  ),
})
