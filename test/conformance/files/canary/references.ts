import type { WeightDestination } from '../../../../src/cluster/objects.ts'
import { begin } from '../../../../src/rollout/begin.ts'
import { beginPass } from '../../../../src/rollout/beginPass.ts'
import { isReferenced } from '../../../../src/rollout/reconcilers/references.ts'
import { rulesOf } from '../../../../src/rollout/reconcilers/strategies.ts'
import type { RolloutState } from '../../../../src/rollout/state.ts'
import { start } from '../../../../src/units/time.ts'
import { planOf } from './cluster.ts'
import type { RecordedDestinations, RecordedStatus } from './recorded.ts'

interface Input {
  readonly status: RecordedStatus
  readonly canaryService: string | null
  readonly stableService: string | null
  readonly serviceSelectors: Readonly<Record<string, string>>
  readonly rsHash: string
}

/** What still points at a template hash: the status, the recorded weights, the Services' selectors. */
export function replicaSetReferenced(input: Input): unknown {
  const state = standing(input)
  const pass = beginPass(state, rulesOf(state.spec), start)
  return { value: isReferenced(pass, input.rsHash) }
}

function standing({ status, canaryService, stableService, ...input }: Input): RolloutState {
  const begun = begin(planOf({ canary: { canaryService, stableService } }, 'v1'))
  return {
    ...begun,
    services: begun.services.map((service) => ({
      ...service,
      hash: input.serviceSelectors[service.name] ?? '',
    })),
    status: {
      ...begun.status,
      stableRS: status.stableRS ?? '',
      currentPodHash: status.currentPodHash ?? '',
      weights: weightsOf(status.canary?.weights ?? null),
    },
  }
}

function weightsOf(recorded: RecordedDestinations | null): RolloutState['status']['weights'] {
  if (recorded === null) return null
  const destinationOf = (role: 'canary' | 'stable'): WeightDestination => ({
    weight: recorded[role].weight ?? 0,
    serviceName: '',
    podTemplateHash: recorded[role].podTemplateHash ?? '',
  })
  return {
    canary: destinationOf('canary'),
    stable: destinationOf('stable'),
    additional: [],
    verified: null,
  }
}
