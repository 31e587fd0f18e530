import {
  always,
  type Fields,
  goStruct,
  integer,
  list,
  named,
  pointer,
  quantity,
  type Shape,
  text,
} from '../shape.ts'
import { labelSelector } from './metadata.ts'

const reference = goStruct('v2.CrossVersionObjectReference', {
  kind: always(text),
  name: always(text),
  apiVersion: text,
})

const identifier = goStruct('v2.MetricIdentifier', {
  name: always(text),
  selector: pointer(labelSelector),
})

const target = goStruct('v2.MetricTarget', {
  type: always(named('v2.MetricTargetType')),
  value: pointer(quantity),
  averageValue: pointer(quantity),
  averageUtilization: pointer(integer),
})

const held: Fields = { target: always(target) }
const name = always(named('v1.ResourceName'))

const metric = goStruct('v2.MetricSpec', {
  type: always(named('v2.MetricSourceType')),
  object: pointer(
    goStruct('v2.ObjectMetricSource', {
      describedObject: always(reference),
      metric: always(identifier),
      ...held,
    }),
  ),
  pods: pointer(goStruct('v2.PodsMetricSource', { metric: always(identifier), ...held })),
  resource: pointer(goStruct('v2.ResourceMetricSource', { name, ...held })),
  containerResource: pointer(
    goStruct('v2.ContainerResourceMetricSource', { name, container: always(text), ...held }),
  ),
  external: pointer(goStruct('v2.ExternalMetricSource', { metric: always(identifier), ...held })),
})

const policy = goStruct('v2.HPAScalingPolicy', {
  type: always(named('v2.HPAScalingPolicyType')),
  value: always(integer),
  periodSeconds: always(integer),
})

const rules = goStruct('v2.HPAScalingRules', {
  stabilizationWindowSeconds: pointer(integer),
  selectPolicy: pointer(named('v2.ScalingPolicySelect')),
  policies: list(policy),
  tolerance: pointer(quantity),
})

/** `HorizontalPodAutoscalerSpec` of `autoscaling/v2`. */
export const autoscalerSpec: Shape = goStruct('v2.HorizontalPodAutoscalerSpec', {
  scaleTargetRef: always(reference),
  minReplicas: pointer(integer),
  maxReplicas: always(integer),
  metrics: list(metric),
  behavior: pointer(
    goStruct('v2.HorizontalPodAutoscalerBehavior', {
      scaleUp: pointer(rules),
      scaleDown: pointer(rules),
    }),
  ),
})

/** The same of `autoscaling/v1`, which knows one metric. */
export const plainAutoscalerSpec: Shape = goStruct('v1.HorizontalPodAutoscalerSpec', {
  scaleTargetRef: always(reference),
  minReplicas: pointer(integer),
  maxReplicas: always(integer),
  targetCPUUtilizationPercentage: pointer(integer),
})
