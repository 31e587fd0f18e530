import { type StepTarget, targetsOf } from './canarySteps.ts'
import { type Flaw, type LintRule, seen } from './rule.ts'
import { type LintedRollout, strategySpot } from './subject.ts'

export const headerRouteBeforePods: LintRule = {
  name: 'header-route-before-pods',
  severity: 'warning',
  what: 'A `setHeaderRoute` or `setMirrorRoute` stands before the canary has any pod.',
  why:
    'The pass that makes the route completes the step; the next one finds no pod of the canary ' +
    'and removes all managed routes.',
  fix: 'Put a setCanaryScale or a setWeight before it.',
  source: 'reconcileTrafficRouting: RemoveManagedRoutes while the canary has no pods',
  find({ rollout }) {
    if (rollout === null || rollout.replicas === 0) return []
    return targetsOf(rollout).flatMap((target, index) => flawsAt(rollout, target, index))
  },
}

function flawsAt(rollout: LintedRollout, { pods }: StepTarget, index: number): readonly Flaw[] {
  if (pods > 0) return []
  const step = rollout.canary?.steps[index]
  return (['setHeaderRoute', 'setMirrorRoute'] as const).flatMap((kind) => {
    const route = step?.[kind] ?? null
    // Without a match (or a percentage) the step takes the route away.
    if (route === null || route.match.length === 0) return []
    return [
      {
        spot: strategySpot(rollout, 'steps', index, kind),
        also: [],
        message: `${kind} "${route.name}" is lost: the canary has no pods yet`,
        evidence: seen(`step ${index + 1} asks for no pod of the canary`, { canaryPods: 0 }),
        fix: 'setCanaryScale: { replicas: 1 } before this step',
      },
    ]
  })
}
