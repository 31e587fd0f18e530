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
import { intOrStringForm } from './units.ts'

export const workloadKindForm: Form = { words: ['Rollout', 'Deployment'] }

const templateNamesForm: Form = { words: ['podTemplateHash', 'imageTag'] }

export const podTemplateForm: Form = {
  type: 'PodTemplate',
  has: {
    hash: 'text',
    image: 'text',
    images: { list: 'text' },
    hasPorts: 'flag',
    names: templateNamesForm,
    source: { dictionary: 'json' },
  },
}

const workloadReferenceForm: Form = {
  type: 'WorkloadReference',
  has: {
    kind: 'text',
    name: 'text',
    scaleDown: { words: ['never', 'onsuccess', 'progressively'] },
    replicas: 'number',
  },
}

const trafficRoutingForm: Form = {
  type: 'TrafficRouting',
  has: {
    providers: { list: trafficProviderForm },
    source: { dictionary: 'json' },
    managedRoutes: { list: 'text' },
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
    startingStep: { either: ['null', 'number'] },
    templates: { list: templateReferenceForm },
    args: { list: rolloutArgumentForm },
    dryRun: { list: metricRuleForm },
    measurementRetention: { list: retentionRuleForm },
    analysisRunMetadata: 'json',
  },
}

const antiAffinityForm: Form = {
  type: 'AntiAffinity',
  has: { weight: { either: ['null', 'number'] } },
}

export const roleMetadataForm: Form = {
  type: 'RoleMetadata',
  has: { labels: { dictionary: 'text' }, annotations: { dictionary: 'text' } },
}

const canaryStrategyForm: Form = {
  type: 'CanaryStrategy',
  has: {
    kind: { words: ['canary'] },
    canaryService: 'text',
    stableService: 'text',
    steps: { list: stepForm },
    maxSurge: { either: ['null', 'text', 'number'] },
    maxUnavailable: { either: ['null', 'text', 'number'] },
    trafficRouting: { either: ['null', trafficRoutingForm] },
    dynamicStableScale: 'flag',
    minPodsPerReplicaSet: { either: ['null', 'number'] },
    scaleDownDelaySeconds: { either: ['null', 'number'] },
    scaleDownDelayRevisionLimit: { either: ['null', 'number'] },
    abortScaleDownDelaySeconds: { either: ['null', 'number'] },
    replicaProgressThreshold: { either: ['null', progressThresholdForm] },
    analysis: { either: ['null', backgroundAnalysisForm] },
    pingPong: { either: ['null', { type: '', has: { pingService: 'text', pongService: 'text' } }] },
    antiAffinity: { either: ['null', antiAffinityForm] },
    canaryMetadata: { either: ['null', roleMetadataForm] },
    stableMetadata: { either: ['null', roleMetadataForm] },
  },
}

const blueGreenStrategyForm: Form = {
  type: 'BlueGreenStrategy',
  has: {
    kind: { words: ['blueGreen'] },
    activeService: 'text',
    previewService: 'text',
    previewReplicaCount: { either: ['null', 'number'] },
    autoPromotionEnabled: { either: ['flag', 'null'] },
    autoPromotionSeconds: 'number',
    scaleDownDelaySeconds: { either: ['null', 'number'] },
    scaleDownDelayRevisionLimit: { either: ['null', 'number'] },
    abortScaleDownDelaySeconds: { either: ['null', 'number'] },
    maxUnavailable: { either: ['null', 'text', 'number'] },
    prePromotionAnalysis: { either: ['null', runReferenceForm] },
    postPromotionAnalysis: { either: ['null', runReferenceForm] },
    antiAffinity: { either: ['null', antiAffinityForm] },
    activeMetadata: { either: ['null', roleMetadataForm] },
    previewMetadata: { either: ['null', roleMetadataForm] },
  },
}

const strategyForm: Form = { either: [canaryStrategyForm, blueGreenStrategyForm] }

export const rolloutSpecForm: Form = {
  type: 'RolloutSpec',
  has: {
    name: 'text',
    namespace: 'text',
    replicas: { either: ['null', 'number'] },
    template: podTemplateForm,
    selector: { either: ['null', { dictionary: 'json' }] },
    workloadRef: { either: ['null', workloadReferenceForm] },
    minReadySeconds: 'number',
    revisionHistoryLimit: 'number',
    paused: 'flag',
    progressDeadlineSeconds: 'number',
    progressDeadlineAbort: 'flag',
    restartAt: { either: ['null', 'number'] },
    rollbackWindowRevisions: 'number',
    successfulRunHistoryLimit: 'number',
    unsuccessfulRunHistoryLimit: 'number',
    strategy: strategyForm,
    stepsHash: 'text',
    refused: 'text',
    source: { dictionary: 'json' },
  },
}

const servicePlanForm: Form = {
  type: 'ServicePlan',
  has: {
    name: 'text',
    namespace: 'text',
    selector: { dictionary: 'text' },
    managedBy: { either: ['null', 'text'] },
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
    name: 'text',
    namespace: 'text',
    replicas: 'number',
    selector: { either: ['null', { dictionary: 'json' }] },
    template: podTemplateForm,
    minReadySeconds: 'number',
    revisionHistoryLimit: 'number',
    progressDeadlineSeconds: 'number',
    paused: 'flag',
    strategy: deploymentStrategyForm,
    source: { dictionary: 'json' },
  },
}

const crossVersionObjectReferenceForm: Form = {
  type: 'CrossVersionObjectReference',
  has: { apiVersion: 'text', kind: 'text', name: 'text' },
}

const metricIdentifierForm: Form = {
  type: 'MetricIdentifier',
  has: { name: 'text', selector: { either: ['null', { dictionary: 'json' }] } },
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
    name: 'text',
    namespace: 'text',
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
            has: { kind: { words: ['Resource'] }, name: 'text', target: resourceTargetForm },
          },
          {
            type: '',
            has: {
              kind: { words: ['ContainerResource'] },
              name: 'text',
              container: 'text',
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
        'null',
        { type: '', has: { scaleUp: scalingRulesForm, scaleDown: scalingRulesForm } },
      ],
    },
  },
}

const assumedObjectForm: Form = {
  type: 'AssumedObject',
  has: {
    kind: 'text',
    name: 'text',
    namespace: 'text',
    path: 'text',
    file: 'text',
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
    manifests: { list: { dictionary: 'json' } },
    assumed: { list: assumedObjectForm },
    missing: missingObjectsForm,
  },
}

const experimentTemplateForm: Form = {
  type: 'ExperimentTemplate',
  has: {
    name: 'text',
    replicas: 'number',
    minReadySeconds: 'number',
    template: podTemplateForm,
    serviceName: { either: ['null', 'text'] },
  },
}

const experimentAnalysisForm: Form = {
  type: 'ExperimentAnalysis',
  has: {
    name: 'text',
    templateName: 'text',
    clusterScope: 'flag',
    args: { list: { type: '', has: { name: 'text', value: { either: ['null', 'text'] } } } },
    requiredForCompletion: 'flag',
  },
}

export const experimentSpecForm: Form = {
  type: 'ExperimentSpec',
  has: {
    templates: { list: experimentTemplateForm },
    duration: 'text',
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
    name: 'text',
    namespace: 'text',
    spec: experimentSpecForm,
    terminate: 'flag',
    analysisTemplates: { list: analysisTemplateForm },
    services: { list: servicePlanForm },
    templateNames: templateNamesForm,
    manifests: { list: { dictionary: 'json' } },
    assumed: { list: assumedObjectForm },
  },
}
