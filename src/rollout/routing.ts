import type { TrafficRouter, WeightDestination } from '../cluster/objects.ts'
import type { SetHeaderRoute } from '../steps/setHeaderRoute.ts'
import type { SetMirrorRoute } from '../steps/setMirrorRoute.ts'
import type { Step } from '../steps/step.ts'
import type { Weight } from '../units/amounts.ts'
import { sameJson } from '../units/sameJson.ts'
import { after, type Instant } from '../units/time.ts'
import type { Pass } from './contract.ts'

// What a pass tells the traffic router. It is asked in every pass; only what changes something is
// an order.

export const noRouter: TrafficRouter = {
  weight: null,
  additional: [],
  canaryHash: null,
  stableHash: null,
  headerRoutes: [],
  mirrorRoutes: [],
  verification: 'none',
  verifiedAt: null,
}

export function setWeight(
  pass: Pass,
  weight: Weight,
  additional: readonly WeightDestination[],
): void {
  const { router } = pass
  if (router.weight === weight && sameDestinations(router.additional, additional)) return
  const { verification } = router
  const verifiedAt =
    verification === 'none' || verification === 'observed' ? null : after(pass.second, verification)
  pass.router = { ...router, weight, additional, verifiedAt }
  pass.effects.push({ kind: 'setWeight', at: pass.second, weight, additional })
}

export function updateHash(pass: Pass, canaryHash: string, stableHash: string): void {
  const { router } = pass
  if (router.canaryHash === canaryHash && router.stableHash === stableHash) return
  pass.router = { ...router, canaryHash, stableHash }
  pass.effects.push({ kind: 'updateHash', at: pass.second, canaryHash, stableHash })
}

/** Whether the router has confirmed the weight; null where nobody verifies. */
export function verifiedNow(pass: Pass): boolean | null {
  const { verification, verifiedAt } = pass.router
  if (verification === 'none') return null
  return verifiedAt !== null && isPast(pass, verifiedAt)
}

function isPast(pass: Pass, at: Instant): boolean {
  return at <= pass.clock
}

/**
 * The current step's header and mirror routes, applied again in every pass; without a match they
 * are removed.
 */
export function applyRoutes(pass: Pass, step: Step | null): void {
  if (step === null) return
  const { setHeaderRoute, setMirrorRoute } = step
  const { headerRoutes, mirrorRoutes } = pass.router
  if (setHeaderRoute !== null && isNews(headerRoutes, setHeaderRoute)) {
    pass.router = { ...pass.router, headerRoutes: withRoute(headerRoutes, setHeaderRoute) }
    pass.effects.push({ kind: 'setHeaderRoute', at: pass.second, route: setHeaderRoute })
  }
  if (setMirrorRoute !== null && isNews(mirrorRoutes, setMirrorRoute)) {
    pass.router = { ...pass.router, mirrorRoutes: withRoute(mirrorRoutes, setMirrorRoute) }
    pass.effects.push({ kind: 'setMirrorRoute', at: pass.second, route: setMirrorRoute })
  }
}

type Route = SetHeaderRoute | SetMirrorRoute

// A route of a known name is told again where it is to match something else.
function isNews(routes: readonly Route[], route: Route): boolean {
  const known = routes.find(({ name }) => name === route.name)
  return route.match.length > 0 ? !sameJson(known, route) : known !== undefined
}

function withRoute<R extends Route>(routes: readonly R[], route: R): readonly R[] {
  const others = routes.filter(({ name }) => name !== route.name)
  return route.match.length > 0 ? [...others, route] : others
}

export function removeManagedRoutes(pass: Pass): void {
  const { router } = pass
  if (router.headerRoutes.length === 0 && router.mirrorRoutes.length === 0) return
  pass.router = { ...router, headerRoutes: [], mirrorRoutes: [] }
  pass.effects.push({ kind: 'removeManagedRoutes', at: pass.second })
}

export function sameDestination(a: WeightDestination, b: WeightDestination): boolean {
  return (
    a.weight === b.weight &&
    a.podTemplateHash === b.podTemplateHash &&
    a.serviceName === b.serviceName
  )
}

export function sameDestinations(
  a: readonly WeightDestination[],
  b: readonly WeightDestination[],
): boolean {
  return (
    a.length === b.length &&
    a.every((one, index) => {
      const other = b[index]
      return other !== undefined && sameDestination(one, other)
    })
  )
}
