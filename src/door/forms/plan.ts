// Written by test/tools/doors.ts, of the types in src/.

import type { Form } from '../form.ts'
import {
  analysisTemplateForm,
  metricRuleForm,
  retentionRuleForm,
  rolloutArgumentForm,
  runReferenceForm,
  templateReferenceForm,
} from './analysis.ts'
import { trafficProviderForm } from './kinds.ts'
import { controllerRulesForm } from './releases.ts'
import { stepForm } from './steps.ts'
import { intOrStringForm, jsonForm } from './units.ts'

export const workloadKindForm: Form = { words: ['Rollout', 'Deployment'] }

const templateNamesForm: Form = { words: ['podTemplateHash', 'imageTag'] }

export const podTemplateForm: Form = {
  type: 'PodTemplate',
  has: {
    hash: 'string',
    image: 'string',
    images: { list: 'string' },
    hasPorts: 'boolean',
    names: templateNamesForm,
    source: { by: jsonForm },
  },
}

const workloadReferenceForm: Form = {
  type: 'WorkloadReference',
  has: {
    kind: 'string',
    name: 'string',
    scaleDown: { words: ['never', 'onsuccess', 'progressively'] },
    replicas: 'number',
  },
}

const trafficRoutingForm: Form = {
  type: 'TrafficRouting',
  has: {
    providers: { list: trafficProviderForm },
    source: { by: jsonForm },
    managedRoutes: { list: 'string' },
    maxTrafficWeight: 'number',
  },
}

const progressThresholdForm: Form = {
  type: 'ProgressThreshold',
  has: { type: { words: ['Percent', 'Pods'] }, value: 'number' },
}

const backgroundAnalysisForm: Form = {
  type: 'BackgroundAnalysis',
  has: {
    startingStep: { either: [{ words: [null] }, 'number'] },
    templates: { list: templateReferenceForm },
    args: { list: rolloutArgumentForm },
    dryRun: { list: metricRuleForm },
    measurementRetention: { list: retentionRuleForm },
    analysisRunMetadata: jsonForm,
  },
}

const antiAffinityForm: Form = {
  type: 'AntiAffinity',
  has: { weight: { either: [{ words: [null] }, 'number'] } },
}

export const roleMetadataForm: Form = {
  type: 'RoleMetadata',
  has: { labels: { by: 'string' }, annotations: { by: 'string' } },
}

const canaryStrategyForm: Form = {
  type: 'CanaryStrategy',
  has: {
    kind: { words: ['canary'] },
    canaryService: 'string',
    stableService: 'string',
    steps: { list: stepForm },
    maxSurge: { either: [{ words: [null] }, 'string', 'number'] },
    maxUnavailable: { either: [{ words: [null] }, 'string', 'number'] },
    trafficRouting: { either: [{ words: [null] }, trafficRoutingForm] },
    dynamicStableScale: 'boolean',
    minPodsPerReplicaSet: { either: [{ words: [null] }, 'number'] },
    scaleDownDelaySeconds: { either: [{ words: [null] }, 'number'] },
    scaleDownDelayRevisionLimit: { either: [{ words: [null] }, 'number'] },
    abortScaleDownDelaySeconds: { either: [{ words: [null] }, 'number'] },
    replicaProgressThreshold: { either: [{ words: [null] }, progressThresholdForm] },
    analysis: { either: [{ words: [null] }, backgroundAnalysisForm] },
    pingPong: {
      either: [
        { words: [null] },
        { type: '', has: { pingService: 'string', pongService: 'string' } },
      ],
    },
    antiAffinity: { either: [{ words: [null] }, antiAffinityForm] },
    canaryMetadata: { either: [{ words: [null] }, roleMetadataForm] },
    stableMetadata: { either: [{ words: [null] }, roleMetadataForm] },
  },
}

const blueGreenStrategyForm: Form = {
  type: 'BlueGreenStrategy',
  has: {
    kind: { words: ['blueGreen'] },
    activeService: 'string',
    previewService: 'string',
    previewReplicaCount: { either: [{ words: [null] }, 'number'] },
    autoPromotionEnabled: { either: [{ words: [null] }, 'boolean'] },
    autoPromotionSeconds: 'number',
    scaleDownDelaySeconds: { either: [{ words: [null] }, 'number'] },
    scaleDownDelayRevisionLimit: { either: [{ words: [null] }, 'number'] },
    abortScaleDownDelaySeconds: { either: [{ words: [null] }, 'number'] },
    maxUnavailable: { either: [{ words: [null] }, 'string', 'number'] },
    prePromotionAnalysis: { either: [{ words: [null] }, runReferenceForm] },
    postPromotionAnalysis: { either: [{ words: [null] }, runReferenceForm] },
    antiAffinity: { either: [{ words: [null] }, antiAffinityForm] },
    activeMetadata: { either: [{ words: [null] }, roleMetadataForm] },
    previewMetadata: { either: [{ words: [null] }, roleMetadataForm] },
  },
}

const strategyForm: Form = { either: [canaryStrategyForm, blueGreenStrategyForm] }

export const rolloutSpecForm: Form = {
  type: 'RolloutSpec',
  has: {
    name: 'string',
    namespace: 'string',
    replicas: { either: [{ words: [null] }, 'number'] },
    template: podTemplateForm,
    selector: { either: [{ words: [null] }, { by: jsonForm }] },
    workloadRef: { either: [{ words: [null] }, workloadReferenceForm] },
    minReadySeconds: 'number',
    revisionHistoryLimit: 'number',
    paused: 'boolean',
    progressDeadlineSeconds: 'number',
    progressDeadlineAbort: 'boolean',
    restartAt: { either: [{ words: [null] }, 'number'] },
    rollbackWindowRevisions: 'number',
    successfulRunHistoryLimit: 'number',
    unsuccessfulRunHistoryLimit: 'number',
    strategy: strategyForm,
    stepsHash: 'string',
    refused: 'string',
    source: { by: jsonForm },
  },
}

const servicePlanForm: Form = {
  type: 'ServicePlan',
  has: {
    name: 'string',
    namespace: 'string',
    selector: { by: 'string' },
    managedBy: { either: [{ words: [null] }, 'string'] },
  },
}

const deploymentStrategyForm: Form = {
  either: [
    {
      type: '',
      has: {
        kind: { words: ['RollingUpdate'] },
        maxSurge: intOrStringForm,
        maxUnavailable: intOrStringForm,
      },
    },
    { type: '', has: { kind: { words: ['Recreate'] } } },
  ],
}

export const deploymentSpecForm: Form = {
  type: 'DeploymentSpec',
  has: {
    name: 'string',
    namespace: 'string',
    replicas: 'number',
    selector: { either: [{ words: [null] }, { by: jsonForm }] },
    template: podTemplateForm,
    minReadySeconds: 'number',
    revisionHistoryLimit: 'number',
    progressDeadlineSeconds: 'number',
    paused: 'boolean',
    strategy: deploymentStrategyForm,
    source: { by: jsonForm },
  },
}

const crossVersionObjectReferenceForm: Form = {
  type: 'CrossVersionObjectReference',
  has: { apiVersion: 'string', kind: 'string', name: 'string' },
}

const metricIdentifierForm: Form = {
  type: 'MetricIdentifier',
  has: { name: 'string', selector: { either: [{ words: [null] }, { by: jsonForm }] } },
}

const resourceTargetForm: Form = {
  either: [
    { type: '', has: { kind: { words: ['Utilization'] }, averageUtilization: 'number' } },
    { type: '', has: { kind: { words: ['AverageValue'] }, averageValue: 'number' } },
  ],
}

const valueTargetForm: Form = {
  either: [
    { type: '', has: { kind: { words: ['Value'] }, value: 'number' } },
    { type: '', has: { kind: { words: ['AverageValue'] }, averageValue: 'number' } },
  ],
}

const scalingPolicyForm: Form = {
  type: 'ScalingPolicy',
  has: { type: { words: ['Percent', 'Pods'] }, value: 'number', periodSeconds: 'number' },
}

const scalingRulesForm: Form = {
  type: 'ScalingRules',
  has: {
    stabilizationWindowSeconds: 'number',
    selectPolicy: { words: ['Max', 'Min', 'Disabled'] },
    policies: { list: scalingPolicyForm },
  },
}

export const autoscalerSpecForm: Form = {
  type: 'AutoscalerSpec',
  has: {
    name: 'string',
    namespace: 'string',
    scaleTargetRef: crossVersionObjectReferenceForm,
    minReplicas: 'number',
    maxReplicas: 'number',
    metrics: {
      list: {
        either: [
          {
            type: '',
            has: {
              kind: { words: ['Pods'] },
              metric: metricIdentifierForm,
              averageValue: 'number',
            },
          },
          {
            type: '',
            has: { kind: { words: ['Resource'] }, name: 'string', target: resourceTargetForm },
          },
          {
            type: '',
            has: {
              kind: { words: ['ContainerResource'] },
              name: 'string',
              container: 'string',
              target: resourceTargetForm,
            },
          },
          {
            type: '',
            has: {
              kind: { words: ['Object'] },
              describedObject: crossVersionObjectReferenceForm,
              metric: metricIdentifierForm,
              target: {
                either: [
                  { type: '', has: { kind: { words: ['Value'] }, value: 'number' } },
                  { type: '', has: { kind: { words: ['AverageValue'] }, averageValue: 'number' } },
                  { type: '', has: { kind: { words: ['None'] } } },
                ],
              },
            },
          },
          {
            type: '',
            has: {
              kind: { words: ['External'] },
              metric: metricIdentifierForm,
              target: valueTargetForm,
            },
          },
        ],
      },
    },
    behavior: {
      either: [
        { words: [null] },
        { type: '', has: { scaleUp: scalingRulesForm, scaleDown: scalingRulesForm } },
      ],
    },
  },
}

const assumedObjectForm: Form = {
  type: 'AssumedObject',
  has: {
    kind: 'string',
    name: 'string',
    namespace: 'string',
    path: 'string',
    file: 'string',
    line: 'number',
    column: 'number',
  },
}

const missingObjectsForm: Form = { words: ['refuse', 'assume'] }

export const planForm: Form = {
  type: 'Plan',
  has: {
    workload: workloadKindForm,
    rollout: rolloutSpecForm,
    analysisTemplates: { list: analysisTemplateForm },
    services: { list: servicePlanForm },
    deployments: { list: deploymentSpecForm },
    autoscalers: { list: autoscalerSpecForm },
    templateNames: templateNamesForm,
    controller: controllerRulesForm,
    manifests: { list: { by: jsonForm } },
    assumed: { list: assumedObjectForm },
    missing: missingObjectsForm,
  },
}

const experimentTemplateForm: Form = {
  type: 'ExperimentTemplate',
  has: {
    name: 'string',
    replicas: 'number',
    minReadySeconds: 'number',
    template: podTemplateForm,
    serviceName: { either: [{ words: [null] }, 'string'] },
  },
}

const experimentAnalysisForm: Form = {
  type: 'ExperimentAnalysis',
  has: {
    name: 'string',
    templateName: 'string',
    clusterScope: 'boolean',
    args: {
      list: { type: '', has: { name: 'string', value: { either: [{ words: [null] }, 'string'] } } },
    },
    requiredForCompletion: 'boolean',
  },
}

export const experimentSpecForm: Form = {
  type: 'ExperimentSpec',
  has: {
    templates: { list: experimentTemplateForm },
    duration: 'string',
    progressDeadlineSeconds: 'number',
    analyses: { list: experimentAnalysisForm },
    scaleDownDelaySeconds: 'number',
    dryRun: { list: metricRuleForm },
    measurementRetention: { list: retentionRuleForm },
  },
}

export const experimentPlanForm: Form = {
  type: 'ExperimentPlan',
  has: {
    name: 'string',
    namespace: 'string',
    spec: experimentSpecForm,
    terminate: 'boolean',
    analysisTemplates: { list: analysisTemplateForm },
    services: { list: servicePlanForm },
    templateNames: templateNamesForm,
    manifests: { list: { by: jsonForm } },
    assumed: { list: assumedObjectForm },
  },
}
