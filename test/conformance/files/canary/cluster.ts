import type { ReplicaSet } from '../../../../src/cluster/objects.ts'
import { admitManifests } from '../../../../src/manifest/read.ts'
import type { Plan } from '../../../../src/plan/plan.ts'
import type { RolloutState } from '../../../../src/rollout/state.ts'
import { reconcile } from '../../../../src/rollout/transition.ts'
import type { Instant } from '../../../../src/units/time.ts'
import { instant } from '../../../../src/units/time.ts'
import { unreachable } from '../../../../src/units/unreachable.ts'

// The little cluster that scenarios and passes of canary.json play in.

export interface RecordedSpec {
  readonly canary?: Readonly<Record<string, unknown>>
  readonly [field: string]: unknown
}

const name = 'demo'

/** The plan of a Rollout whose template is identified by a tag, with the Services that it names. */
export function planOf(spec: RecordedSpec, tag: string): Plan {
  const { canary = {}, ...fields } = spec
  const labels = { app: name }
  const rollout = {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Rollout',
    metadata: { name },
    spec: {
      ...withoutNulls(fields),
      selector: { matchLabels: labels },
      strategy: { canary: { ...withoutNulls(canary), ...routingOf(canary) } },
      template: {
        metadata: { labels },
        spec: { containers: [{ name: 'app', image: `app:${tag}` }] },
      },
    },
  }
  const services = [canary.canaryService, canary.stableService]
    .filter((service) => typeof service === 'string')
    .map((service) => ({
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: service },
      spec: { selector: labels },
    }))
  const { plan, diagnostics } = admitManifests([rollout, ...services], {
    templateNames: 'imageTag',
  })
  if (plan === null) return unreachable(diagnostics.map(({ message }) => message).join('; '))
  // The upstream tests pass over validation, which would miss an Ingress.
  return { ...plan, rollout: { ...plan.rollout, refused: '' } }
}

// Without a port the API server would not take an ALB at all.
function routingOf({ trafficRouting }: Readonly<Record<string, unknown>>): object {
  if (typeof trafficRouting !== 'object' || trafficRouting === null) return {}
  if (!('alb' in trafficRouting)) return {}
  const alb = { ingress: name, servicePort: 80, ...(trafficRouting.alb as object) }
  return { trafficRouting: { ...trafficRouting, alb } }
}

function withoutNulls(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
}

/** One pass that sees exactly this second, and not the moment after it. */
export function passAt(state: RolloutState, second: number): ReturnType<typeof reconcile> {
  return reconcile(state, justBefore(second))
}

// The machine's clock runs a millisecond ahead of the instant that it is given.
export function justBefore(second: number): Instant {
  return instant(second * 1000 - 1)
}

/** Every ReplicaSet has the pods that it wants, as many of them available as `availableOf` says. */
export function withPods(
  state: RolloutState,
  availableOf: (replicaSet: ReplicaSet) => number,
): RolloutState {
  let changed = false
  const replicaSets = state.replicaSets.map((replicaSet) => {
    const { want } = replicaSet
    const available = Math.min(want, availableOf(replicaSet))
    if (replicaSet.have === want && replicaSet.available === available) return replicaSet
    changed = true
    return { ...replicaSet, have: want, ready: available, available }
  })
  return changed ? { ...state, replicaSets } : state
}

/** ReplicaSets are called by their template alone in these rows. */
export function shortNames(text: string): string {
  return text.replaceAll(`"${name}-`, '"')
}
