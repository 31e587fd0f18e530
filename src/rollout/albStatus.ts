import { recordIn, textIn, textsIn } from '../document/fields.ts'
import { fingerprint } from '../fingerprint/fnv.ts'
import type { CanaryStrategy } from '../plan/strategy.ts'
import type { JsonObject } from '../units/json.ts'
import type { RolloutState } from './state.ts'

/**
 * `status.alb` and `status.albs`, which a controller that verifies weights has once it has asked
 * AWS; absent before, and everywhere else. Nobody simulates AWS: names are as the AWS Load Balancer
 * Controller makes them (`k8s-NAMESPACE-SERVICE-HASH`, eight letters each), with a hash of our own.
 * (`VerifyWeight` of the ALB reconciler)
 */
export function albStatus({ spec, status, router }: RolloutState): JsonObject {
  const { strategy, namespace } = spec
  if (strategy.kind !== 'canary' || strategy.trafficRouting === null) return {}
  const alb = recordIn(strategy.trafficRouting.source, 'alb')
  if (alb === null || router.verification === 'none' || status.weights === null) return {}
  const { canary, stable } = servicesOf(strategy, status.stablePingPong)
  const listed = textsIn(alb, 'ingresses')
  const ingresses = listed.length > 0 ? listed : [textIn(alb, 'ingress')]
  const albs = ingresses.map((ingress) => ({
    loadBalancer: named('loadbalancer/app', namespace, ingress),
    canaryTargetGroup: named('targetgroup', namespace, canary, ingress),
    stableTargetGroup: named('targetgroup', namespace, stable, ingress),
    ingress,
  }))
  // Each Ingress overwrites the one that stands alone.
  return { alb: albs.at(-1) ?? null, albs }
}

// `GetStableAndCanaryServices`
function servicesOf(
  strategy: CanaryStrategy,
  stablePingPong: string,
): { readonly canary: string; readonly stable: string } {
  const { pingPong, canaryService, stableService } = strategy
  if (pingPong === null) return { canary: canaryService, stable: stableService }
  const { pingService, pongService } = pingPong
  return stablePingPong === 'ping'
    ? { canary: pongService, stable: pingService }
    : { canary: pingService, stable: pongService }
}

function named(kind: string, namespace: string, name: string, beside = ''): JsonObject {
  const hash = fingerprint([kind, namespace, name, beside].join('/'))
  const full = ['k8s', namespace.slice(0, 8), name.slice(0, 8), hash].join('-')
  const fullName = `${full}/${hash}`
  const arn = `arn:aws:elasticloadbalancing:us-east-1:000000000000:${kind}/${fullName}`
  return { name: full, arn, fullName }
}
