import {
  flagIn,
  intOrStringIn,
  labelsIn,
  numberIn,
  recordIn,
  recordsIn,
  textIn,
} from '../../document/fields.ts'
import type {
  AntiAffinity,
  CanaryStrategy,
  ProgressThreshold,
  RoleMetadata,
  TrafficProvider,
  TrafficRouting,
} from '../../plan/strategy.ts'
import type { ControllerRules } from '../../releases/rules.ts'
import { isJsonObject, type JsonObject } from '../../units/json.ts'
import { defaults } from '../defaults.ts'
import { readBackgroundAnalysis } from './analysis.ts'
import { readSteps } from './steps.ts'

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
    steps: readSteps(canary),
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

/** The providers that `trafficRouting` may name, in the order in which the controller asks them. */
export const trafficProviders: readonly TrafficProvider[] = [
  'istio',
  'nginx',
  'alb',
  'smi',
  'ambassador',
  'appMesh',
  'traefik',
  'apisix',
  'plugins',
]

/** Whether a provider is configured; `plugins` needs at least one entry. */
export function hasProvider(routing: JsonObject | null, provider: TrafficProvider): boolean {
  const block = routing?.[provider]
  if (!isJsonObject(block)) return false
  return provider !== 'plugins' || Object.keys(block).length > 0
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
