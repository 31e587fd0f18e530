// Written by test/tools/doors.ts, of the types in src/.

import type { Form } from '../form.ts'
import { autoscalerSpecForm } from './plan.ts'
import { jsonForm } from './units.ts'

const autoscalerConditionForm: Form = {
  type: 'AutoscalerCondition',
  has: {
    type: { words: ['AbleToScale', 'ScalingActive', 'ScalingLimited'] },
    status: { words: ['True', 'False'] },
    reason: 'string',
    message: 'string',
    lastTransitionTime: 'number',
  },
}

const autoscalerStatusForm: Form = {
  type: 'AutoscalerStatus',
  has: {
    currentReplicas: 'number',
    desiredReplicas: 'number',
    currentMetrics: { list: { by: jsonForm } },
    conditions: { list: autoscalerConditionForm },
    lastScaleTime: { either: [{ words: [null] }, 'number'] },
  },
}

const recommendationForm: Form = {
  type: 'Recommendation',
  has: { replicas: 'number', at: 'number' },
}

const scaleEventForm: Form = {
  type: 'ScaleEvent',
  has: { change: 'number', at: 'number', outdated: 'boolean' },
}

const autoscalerMemoryForm: Form = {
  type: 'AutoscalerMemory',
  has: {
    recommendations: { list: recommendationForm },
    scaleUpEvents: { list: scaleEventForm },
    scaleDownEvents: { list: scaleEventForm },
    selector: 'string',
  },
}

export const autoscalerStateForm: Form = {
  type: 'AutoscalerState',
  has: {
    spec: autoscalerSpecForm,
    status: autoscalerStatusForm,
    memory: autoscalerMemoryForm,
    syncedAt: 'number',
  },
}
