import { readRunReference } from '../../analysis/reading.ts'
import {
  flagIn,
  intOrStringIn,
  labelsIn,
  numberIn,
  recordIn,
  recordsIn,
  textIn,
} from '../../document/fields.ts'
import { hasProvider, trafficProviders } from '../../kinds/argo/trafficRouting.ts'
import type {
  AntiAffinity,
  BackgroundAnalysis,
  CanaryStrategy,
  ProgressThreshold,
  RoleMetadata,
  TrafficRouting,
} from '../../plan/strategy.ts'
import type { ControllerRules } from '../../releases/rules.ts'
import { readStep } from '../../steps/step.ts'
import type { JsonObject } from '../../units/json.ts'
import { defaults } from '../defaults.ts'

/** `strategy.canary`. */
export function readCanary(canary: JsonObject, controller: ControllerRules): CanaryStrategy {
  // A release that does not know the field drops it.
  const threshold = controller.progressThreshold
    ? recordIn(canary, 'replicaProgressThreshold')
    : null
  const pingPong = recordIn(canary, 'pingPong')
  return {
    kind: 'canary',
    canaryService: textIn(canary, 'canaryService'),
    stableService: textIn(canary, 'stableService'),
    steps: recordsIn(canary, 'steps').map(readStep),
    maxSurge: intOrStringIn(canary, 'maxSurge'),
    maxUnavailable: intOrStringIn(canary, 'maxUnavailable'),
    trafficRouting: readTrafficRouting(recordIn(canary, 'trafficRouting')),
    dynamicStableScale: flagIn(canary, 'dynamicStableScale') === true,
    minPodsPerReplicaSet: numberIn(canary, 'minPodsPerReplicaSet'),
    scaleDownDelaySeconds: numberIn(canary, 'scaleDownDelaySeconds'),
    scaleDownDelayRevisionLimit: numberIn(canary, 'scaleDownDelayRevisionLimit'),
    abortScaleDownDelaySeconds: numberIn(canary, 'abortScaleDownDelaySeconds'),
    replicaProgressThreshold: readThreshold(threshold),
    analysis: readBackgroundAnalysis(recordIn(canary, 'analysis')),
    pingPong: pingPong && {
      pingService: textIn(pingPong, 'pingService'),
      pongService: textIn(pingPong, 'pongService'),
    },
    antiAffinity: readAntiAffinity(recordIn(canary, 'antiAffinity')),
    canaryMetadata: readRoleMetadata(recordIn(canary, 'canaryMetadata')),
    stableMetadata: readRoleMetadata(recordIn(canary, 'stableMetadata')),
  }
}

function readTrafficRouting(routing: JsonObject | null): TrafficRouting | null {
  if (routing === null) return null
  return {
    providers: trafficProviders.filter((provider) => hasProvider(routing, provider)),
    source: routing,
    managedRoutes: recordsIn(routing, 'managedRoutes').map((route) => textIn(route, 'name')),
    maxTrafficWeight: numberIn(routing, 'maxTrafficWeight') ?? defaults.maxTrafficWeight,
  }
}

// Nobody refuses another type; the controller asks whether it is a percentage, and counts pods if
// not.
/** `strategy.canary.analysis`. */
function readBackgroundAnalysis(analysis: JsonObject | null): BackgroundAnalysis | null {
  if (analysis === null) return null
  return { ...readRunReference(analysis), startingStep: numberIn(analysis, 'startingStep') }
}

function readThreshold(threshold: JsonObject | null): ProgressThreshold | null {
  if (threshold === null) return null
  const type = textIn(threshold, 'type') === 'Percent' ? 'Percent' : 'Pods'
  return { type, value: numberIn(threshold, 'value') ?? 0 }
}

/** `antiAffinity`; null if it says neither how. */
export function readAntiAffinity(antiAffinity: JsonObject | null): AntiAffinity | null {
  const preferred = recordIn(antiAffinity, 'preferredDuringSchedulingIgnoredDuringExecution')
  if (preferred !== null) return { weight: numberIn(preferred, 'weight') ?? 0 }
  const required = recordIn(antiAffinity, 'requiredDuringSchedulingIgnoredDuringExecution')
  return required === null ? null : { weight: null }
}

/** `canaryMetadata`, `stableMetadata`, `activeMetadata`, `previewMetadata`. */
export function readRoleMetadata(metadata: JsonObject | null): RoleMetadata | null {
  if (metadata === null) return null
  return {
    labels: labelsIn(metadata, 'labels'),
    annotations: labelsIn(metadata, 'annotations'),
  }
}
