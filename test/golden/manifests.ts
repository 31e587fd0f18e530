import type { Json, JsonObject } from '../../src/units/json.ts'
import type { Draw } from './draw.ts'

export const images = ['web:1', 'web:2', 'web:3'] as const

/** A Rollout and what it refers to, as objects. Every draw is of the corpus and of nothing else. */
export function manifestsOf(draw: Draw): readonly JsonObject[] {
  const isCanary = !draw.onceIn(4)
  const isRouted = isCanary && draw.onceIn(2)
  const strategy = isCanary ? { canary: canary(draw, isRouted) } : { blueGreen: blueGreen(draw) }
  const rollout = {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Rollout',
    metadata: { name: 'web' },
    spec: {
      replicas: draw.between(1, 12),
      selector: { matchLabels: { app: 'web' } },
      template: {
        metadata: { labels: { app: 'web' } },
        spec: { containers: [{ name: 'web', image: images[0] }] },
      },
      ...(draw.onceIn(3) ? { minReadySeconds: draw.between(1, 20) } : {}),
      ...(draw.onceIn(4) ? { progressDeadlineSeconds: draw.between(30, 300) } : {}),
      ...(draw.onceIn(8) ? { progressDeadlineAbort: true } : {}),
      ...(draw.onceIn(8) ? { revisionHistoryLimit: draw.between(0, 3) } : {}),
      ...(draw.onceIn(8) ? { rollbackWindow: { revisions: draw.between(1, 3) } } : {}),
      strategy,
    },
  }
  const services = ['web-canary', 'web-stable'].map(service)
  return [rollout, ...services, ...(isRouted ? [ingress] : []), template(draw, 'health')]
}

function canary(draw: Draw, isRouted: boolean): JsonObject {
  const routing = {
    canaryService: 'web-canary',
    stableService: 'web-stable',
    trafficRouting: { nginx: { stableIngress: 'web' } },
    ...(draw.onceIn(3) ? { dynamicStableScale: true } : {}),
    ...(draw.onceIn(4) ? { abortScaleDownDelaySeconds: draw.between(0, 60) } : {}),
    ...(draw.onceIn(5) ? { minPodsPerReplicaSet: draw.between(1, 3) } : {}),
  }
  const steps = Array.from({ length: draw.below(7) }, () => step(draw, isRouted))
  return {
    steps,
    ...(isRouted ? routing : {}),
    ...(draw.onceIn(3) ? { maxSurge: share(draw) } : {}),
    ...(draw.onceIn(4) ? { maxUnavailable: share(draw, 1) } : {}),
    ...(draw.onceIn(4) ? { analysis: { startingStep: 1, ...byTemplate } } : {}),
  }
}

const byTemplate = { templates: [{ templateName: 'health' }] }

function step(draw: Draw, isRouted: boolean): JsonObject {
  const kind = draw.below(isRouted ? 12 : 10)
  if (kind < 4) return { setWeight: draw.below(101) }
  if (kind < 7) return { pause: { duration: `${draw.between(1, 120)}s` } }
  if (kind === 7) return { pause: {} }
  if (kind === 8) return { analysis: byTemplate }
  if (kind === 9) return { experiment: experiment(draw) }
  if (kind === 10) return { setCanaryScale: { replicas: draw.between(0, 8) } }
  return { setCanaryScale: draw.onceIn(2) ? { matchTrafficWeight: true } : { weight: 30 } }
}

function experiment(draw: Draw): JsonObject {
  return {
    ...(draw.onceIn(2) ? { duration: `${draw.between(10, 90)}s` } : {}),
    templates: [
      { name: 'baseline', specRef: 'stable' },
      { name: 'canary', specRef: 'canary', replicas: draw.between(1, 3) },
    ],
    analyses: [{ name: 'health', templateName: 'health' }],
  }
}

function blueGreen(draw: Draw): JsonObject {
  return {
    activeService: 'web-stable',
    previewService: 'web-canary',
    ...(draw.onceIn(2) ? { autoPromotionEnabled: draw.onceIn(2) } : {}),
    ...(draw.onceIn(3) ? { autoPromotionSeconds: draw.between(5, 120) } : {}),
    ...(draw.onceIn(3) ? { previewReplicaCount: draw.between(1, 4) } : {}),
    ...(draw.onceIn(3) ? { scaleDownDelaySeconds: draw.between(0, 90) } : {}),
    ...(draw.onceIn(3) ? { prePromotionAnalysis: byTemplate } : {}),
    ...(draw.onceIn(3) ? { postPromotionAnalysis: byTemplate } : {}),
  }
}

function template(draw: Draw, name: string): JsonObject {
  const metric = {
    name: 'errors',
    interval: `${draw.between(2, 40)}s`,
    count: draw.between(1, 6),
    failureLimit: draw.below(3),
    successCondition: draw.oneOf([
      'result[0] < 0.05',
      'len(result) > 0 && result[0] <= 0.05',
      'all(result, # < 0.1) || isNaN(result[0])',
    ]),
    ...(draw.onceIn(3) ? { initialDelay: `${draw.between(1, 30)}s` } : {}),
    ...(draw.onceIn(4) ? { inconclusiveLimit: 1, failureCondition: 'result[0] > 0.2' } : {}),
    ...(draw.onceIn(6) ? { consecutiveSuccessLimit: draw.between(1, 3) } : {}),
    provider: { prometheus: { address: 'http://prometheus', query: 'errors' } },
  }
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'AnalysisTemplate',
    metadata: { name },
    spec: { metrics: [metric] },
  }
}

function service(name: string): JsonObject {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name },
    spec: { selector: { app: 'web' }, ports: [{ port: 80 }] },
  }
}

const ingress: JsonObject = {
  apiVersion: 'networking.k8s.io/v1',
  kind: 'Ingress',
  metadata: { name: 'web' },
  spec: {
    rules: [
      {
        host: 'web.example',
        http: {
          paths: [
            {
              path: '/',
              pathType: 'Prefix',
              backend: { service: { name: 'web-stable', port: { number: 80 } } },
            },
          ],
        },
      },
    ],
  },
}

function share(draw: Draw, least = 0): Json {
  return draw.onceIn(2) ? draw.between(Math.max(1, least), 3) : `${draw.between(5, 60)}%`
}
