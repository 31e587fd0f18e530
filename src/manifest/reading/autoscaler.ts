import { labelsIn, numberIn, recordIn, recordsIn, textIn } from '../../document/fields.ts'
import { milliValueOf } from '../../kinds/quantity.ts'
import type {
  AutoscalerMetric,
  AutoscalerSpec,
  MetricIdentifier,
  ObjectMetric,
  ObjectReference,
  ResourceTarget,
  ScalingPolicy,
  ScalingRules,
  ValueTarget,
} from '../../plan/autoscaler.ts'
import type { JsonObject } from '../../units/json.ts'

/**
 * A HorizontalPodAutoscaler of `autoscaling/v2` that the API server accepts, defaults filled in.
 */
export function readAutoscaler(autoscaler: JsonObject): AutoscalerSpec {
  const { name = '', namespace = 'default' } = labelsIn(autoscaler, 'metadata')
  const spec = recordIn(autoscaler, 'spec')
  const metrics = recordsIn(spec, 'metrics').map(readMetric)
  const behavior = recordIn(spec, 'behavior')
  return {
    name,
    namespace,
    scaleTargetRef: readReference(recordIn(spec, 'scaleTargetRef')),
    minReplicas: numberIn(spec, 'minReplicas') ?? 1,
    maxReplicas: numberIn(spec, 'maxReplicas') ?? 0,
    metrics: metrics.length === 0 ? defaultMetrics : metrics,
    behavior: behavior && {
      scaleUp: readRules(recordIn(behavior, 'scaleUp'), defaultUp),
      scaleDown: readRules(recordIn(behavior, 'scaleDown'), defaultDown),
    },
  }
}

const defaultMetrics: readonly AutoscalerMetric[] = [
  { kind: 'Resource', name: 'cpu', target: { kind: 'Utilization', averageUtilization: 80 } },
]

const defaultUp: ScalingRules = {
  stabilizationWindowSeconds: 0,
  selectPolicy: 'Max',
  policies: [
    { type: 'Pods', value: 4, periodSeconds: 15 },
    { type: 'Percent', value: 100, periodSeconds: 15 },
  ],
}

const defaultDown: ScalingRules = {
  stabilizationWindowSeconds: 300,
  selectPolicy: 'Max',
  policies: [{ type: 'Percent', value: 100, periodSeconds: 15 }],
}

function readReference(reference: JsonObject | null): ObjectReference {
  return {
    apiVersion: textIn(reference, 'apiVersion'),
    kind: textIn(reference, 'kind'),
    name: textIn(reference, 'name'),
  }
}

function readMetric(metric: JsonObject): AutoscalerMetric {
  switch (textIn(metric, 'type')) {
    case 'ContainerResource': {
      const source = recordIn(metric, 'containerResource')
      const name = textIn(source, 'name')
      const container = textIn(source, 'container')
      return { kind: 'ContainerResource', name, container, target: readResourceTarget(source) }
    }
    case 'Pods': {
      const source = recordIn(metric, 'pods')
      const averageValue = milliValueOf(recordIn(source, 'target')?.averageValue)
      return { kind: 'Pods', metric: readIdentifier(source), averageValue }
    }
    case 'Object': {
      const source = recordIn(metric, 'object')
      const describedObject = readReference(recordIn(source, 'describedObject'))
      const target = readObjectTarget(recordIn(source, 'target'))
      return { kind: 'Object', describedObject, metric: readIdentifier(source), target }
    }
    case 'External': {
      const source = recordIn(metric, 'external')
      const target = readValueTarget(recordIn(source, 'target'))
      return { kind: 'External', metric: readIdentifier(source), target }
    }
    default: {
      const source = recordIn(metric, 'resource')
      const name = textIn(source, 'name')
      return { kind: 'Resource', name, target: readResourceTarget(source) }
    }
  }
}

function readIdentifier(source: JsonObject | null): MetricIdentifier {
  const metric = recordIn(source, 'metric')
  return { name: textIn(metric, 'name'), selector: recordIn(metric, 'selector') }
}

// Which value is there decides, and not what the target calls its type.
function readResourceTarget(source: JsonObject | null): ResourceTarget {
  const target = recordIn(source, 'target')
  const averageValue = target?.averageValue
  return averageValue === undefined || averageValue === null
    ? { kind: 'Utilization', averageUtilization: numberIn(target, 'averageUtilization') ?? 0 }
    : { kind: 'AverageValue', averageValue: milliValueOf(averageValue) }
}

function readValueTarget(target: JsonObject | null): ValueTarget {
  const averageValue = target?.averageValue
  return averageValue === undefined || averageValue === null
    ? { kind: 'Value', value: milliValueOf(target?.value) }
    : { kind: 'AverageValue', averageValue: milliValueOf(averageValue) }
}

// Of an object alone the type decides too.
function readObjectTarget(target: JsonObject | null): ObjectMetric['target'] {
  const type = textIn(target, 'type')
  const { value = null, averageValue = null } = target ?? {}
  if (type === 'Value' && value !== null) return { kind: 'Value', value: milliValueOf(value) }
  if (type === 'AverageValue' && averageValue !== null) {
    return { kind: 'AverageValue', averageValue: milliValueOf(averageValue) }
  }
  return { kind: 'None' }
}

function readRules(rules: JsonObject | null, defaults: ScalingRules): ScalingRules {
  const select = textIn(rules, 'selectPolicy')
  return {
    stabilizationWindowSeconds:
      numberIn(rules, 'stabilizationWindowSeconds') ?? defaults.stabilizationWindowSeconds,
    selectPolicy: select === 'Min' || select === 'Disabled' ? select : 'Max',
    policies: Array.isArray(rules?.policies)
      ? recordsIn(rules, 'policies').map(readPolicy)
      : defaults.policies,
  }
}

function readPolicy(policy: JsonObject): ScalingPolicy {
  return {
    type: textIn(policy, 'type') === 'Percent' ? 'Percent' : 'Pods',
    value: numberIn(policy, 'value') ?? 0,
    periodSeconds: numberIn(policy, 'periodSeconds') ?? 0,
  }
}
