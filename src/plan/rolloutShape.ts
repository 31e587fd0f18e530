import { canaryStep } from '../fingerprint/argo/canaryStep.ts'
import { labelSelector, objectMeta } from '../fingerprint/kubernetes/metadata.ts'
import { podTemplateSpec } from '../fingerprint/kubernetes/podTemplate.ts'
import {
  always,
  anything,
  flag,
  given,
  integer,
  intOrString,
  list,
  map,
  orNull,
  struct,
  text,
  time,
} from '../fingerprint/shape.ts'
import { write } from '../fingerprint/write.ts'
import type { JsonObject } from '../units/json.ts'

/**
 * A Rollout as the controller sees it: what is no field of the type is gone, optional fields with
 * the zero value are absent (`paused: false`), those that are always serialised are there
 * (`status`, `resources`).
 */
export function typedRollout(rollout: JsonObject): JsonObject {
  return JSON.parse(write(rollout, rolloutShape)) as JsonObject
}

const metadata = given(struct({ labels: map(text), annotations: map(text) }))

const analysisFields = {
  templates: list(struct({ templateName: always(text), clusterScope: given(flag) })),
  args: list(
    struct({
      name: always(text),
      value: text,
      valueFrom: given(
        struct({
          podTemplateHashValue: given(text),
          fieldRef: given(struct({ fieldPath: always(text) })),
        }),
      ),
    }),
  ),
  dryRun: list(struct({ metricName: always(text) })),
  measurementRetention: list(struct({ metricName: always(text), limit: always(integer) })),
  analysisRunMetadata: metadata,
}

const antiAffinity = given(
  struct({
    preferredDuringSchedulingIgnoredDuringExecution: given(struct({ weight: always(integer) })),
    requiredDuringSchedulingIgnoredDuringExecution: given(struct({})),
  }),
)

const blueGreen = struct({
  activeService: always(text),
  previewService: text,
  previewReplicaCount: given(integer),
  autoPromotionEnabled: given(flag),
  autoPromotionSeconds: integer,
  maxUnavailable: given(intOrString),
  scaleDownDelaySeconds: given(integer),
  scaleDownDelayRevisionLimit: given(integer),
  prePromotionAnalysis: given(struct(analysisFields)),
  antiAffinity,
  postPromotionAnalysis: given(struct(analysisFields)),
  previewMetadata: metadata,
  activeMetadata: metadata,
  abortScaleDownDelaySeconds: given(integer),
})

const istioVirtualService = struct({
  name: always(text),
  routes: list(text),
  tlsRoutes: list(struct({ port: integer, sniHosts: list(text) })),
  tcpRoutes: list(struct({ port: integer })),
})

const virtualNode = orNull(struct({ name: always(text) }))

const trafficRouting = struct({
  istio: given(
    struct({
      virtualService: given(istioVirtualService),
      destinationRule: given(
        struct({
          name: always(text),
          canarySubsetName: always(text),
          stableSubsetName: always(text),
          additionalSubsetNames: list(text),
        }),
      ),
      virtualServices: list(istioVirtualService),
    }),
  ),
  nginx: given(
    struct({
      annotationPrefix: text,
      stableIngress: text,
      additionalIngressAnnotations: map(text),
      stableIngresses: list(text),
      canaryIngressAnnotations: map(text),
    }),
  ),
  alb: given(
    struct({
      ingress: text,
      servicePort: always(integer),
      rootService: text,
      annotationPrefix: text,
      stickinessConfig: given(struct({ enabled: always(flag), durationSeconds: always(integer) })),
      ingresses: list(text),
    }),
  ),
  smi: given(struct({ rootService: text, trafficSplitName: text })),
  ambassador: given(struct({ mappings: always(list(text)) })),
  appMesh: given(
    struct({
      virtualService: given(struct({ name: always(text), routes: list(text) })),
      virtualNodeGroup: given(
        struct({ canaryVirtualNodeRef: virtualNode, stableVirtualNodeRef: virtualNode }),
      ),
    }),
  ),
  traefik: given(struct({ weightedTraefikServiceName: always(text) })),
  managedRoutes: list(struct({ name: always(text) })),
  apisix: given(struct({ route: given(struct({ name: always(text), rules: list(text) })) })),
  plugins: map(anything),
  maxTrafficWeight: given(integer),
})

const canary = struct({
  canaryService: text,
  stableService: text,
  steps: list(canaryStep),
  trafficRouting: given(trafficRouting),
  maxUnavailable: given(intOrString),
  maxSurge: given(intOrString),
  analysis: given(struct({ ...analysisFields, startingStep: given(integer) })),
  antiAffinity,
  canaryMetadata: metadata,
  stableMetadata: metadata,
  scaleDownDelaySeconds: given(integer),
  scaleDownDelayRevisionLimit: given(integer),
  abortScaleDownDelaySeconds: given(integer),
  dynamicStableScale: flag,
  pingPong: given(struct({ pingService: always(text), pongService: always(text) })),
  minPodsPerReplicaSet: given(integer),
  replicaProgressThreshold: given(struct({ type: always(text), value: always(integer) })),
})

const spec = struct({
  replicas: given(integer),
  selector: orNull(labelSelector),
  template: always(podTemplateSpec),
  workloadRef: given(struct({ apiVersion: text, kind: text, name: text, scaleDown: text })),
  minReadySeconds: integer,
  rollbackWindow: given(struct({ revisions: integer })),
  strategy: always(struct({ blueGreen: given(blueGreen), canary: given(canary) })),
  revisionHistoryLimit: given(integer),
  paused: flag,
  progressDeadlineSeconds: given(integer),
  progressDeadlineAbort: flag,
  restartAt: given(time),
  analysis: given(
    struct({
      successfulRunHistoryLimit: given(integer),
      unsuccessfulRunHistoryLimit: given(integer),
    }),
  ),
})

const runStatus = given(struct({ name: always(text), status: always(text), message: text }))

const status = struct({
  abort: flag,
  pauseConditions: list(struct({ reason: always(text), startTime: always(time) })),
  controllerPause: flag,
  abortedAt: given(time),
  currentPodHash: text,
  currentStepHash: text,
  replicas: integer,
  updatedReplicas: integer,
  readyReplicas: integer,
  availableReplicas: integer,
  currentStepIndex: given(integer),
  collisionCount: given(integer),
  observedGeneration: text,
  conditions: list(
    struct({
      type: always(text),
      status: always(text),
      lastUpdateTime: always(time),
      lastTransitionTime: always(time),
      reason: always(text),
      message: always(text),
    }),
  ),
  canary: struct({
    currentStepAnalysisRunStatus: runStatus,
    currentBackgroundAnalysisRunStatus: runStatus,
    currentExperiment: text,
    weights: given(anything),
    stablePingPong: text,
    stepPluginStatuses: given(anything),
  }),
  blueGreen: struct({
    previewSelector: text,
    activeSelector: text,
    scaleUpPreviewCheckPoint: flag,
    prePromotionAnalysisRunStatus: runStatus,
    postPromotionAnalysisRunStatus: runStatus,
  }),
  HPAReplicas: integer,
  selector: text,
  stableRS: text,
  restartedAt: given(time),
  promoteFull: flag,
  phase: text,
  message: text,
  workloadObservedGeneration: text,
  alb: given(anything),
  albs: given(anything),
  duration: given(anything),
})

const rolloutShape = struct({
  kind: text,
  apiVersion: text,
  metadata: objectMeta,
  spec: always(spec),
  status,
})
