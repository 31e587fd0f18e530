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
  BackgroundAnalysis,
  CanaryStrategy,
  ProgressThreshold,
  RoleMetadata,
  TrafficRouting,
} from '../../plan/strategy.ts'
import { readStep } from '../../steps/step.ts'
import type { JsonObject } from '../../units/json.ts'
import { defaults } from '../defaults.ts'

/** `strategy.canary`. */
export function readCanary(canary: JsonObject): CanaryStrategy {
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
    replicaProgressThreshold: readThreshold(recordIn(canary, 'replicaProgressThreshold')),
    analysis: readBackgroundAnalysis(recordIn(canary, 'analysis')),
    pingPong: pingPong && {
      pingService: textIn(pingPong, 'pingService'),
      pongService: textIn(pingPong, 'pongService'),
    },
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

/** `strategy.canary.analysis`. */
function readBackgroundAnalysis(analysis: JsonObject | null): BackgroundAnalysis | null {
  if (analysis === null) return null
  return { ...readRunReference(analysis), startingStep: numberIn(analysis, 'startingStep') }
}

function readThreshold(threshold: JsonObject | null): ProgressThreshold | null {
  if (threshold === null) return null
  const type = textIn(threshold, 'type') === 'Pods' ? 'Pods' : 'Percent'
  return { type, value: numberIn(threshold, 'value') ?? 0 }
}

/** `canaryMetadata`, `stableMetadata`, `activeMetadata`, `previewMetadata`. */
export function readRoleMetadata(metadata: JsonObject | null): RoleMetadata | null {
  if (metadata === null) return null
  return {
    labels: labelsIn(metadata, 'labels'),
    annotations: labelsIn(metadata, 'annotations'),
  }
}
