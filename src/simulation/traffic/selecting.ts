import type { Service } from '../../cluster/objects.ts'
import { hashLabel } from '../../kinds/argo/labels.ts'
import { readService } from '../../manifest/service.ts'
import type { Plan, ServicePlan } from '../../plan/plan.ts'
import type { SelectingService } from '../../timeline/traffic.ts'
import { standingPlan } from '../planNow.ts'
import type { WorldNow } from '../worldNow.ts'

/** The Services of a plan's namespace, as they are written there. */
export function servicesOfPlan({ services, rollout }: Plan): readonly SelectingService[] {
  return services.filter(({ namespace }) => namespace === rollout.namespace).map(selecting)
}

/** The Services as they are now: what controllers wrote of them is their hash. */
export function servicesNow(now: WorldNow): readonly SelectingService[] {
  const { rollout, written } = now
  if (rollout === null) {
    // Without a Rollout the objects make no plan.
    const { namespace } = now.program.plan.rollout
    if (written === null || now.gitops !== null) return servicesOfPlan(standingPlan(now))
    const services = written.objects.filter(({ kind }) => kind === 'Service').map(readService)
    return services.filter((one) => one.namespace === namespace).map(selecting)
  }
  return withHashes(now.program.servicesIn(standingPlan(now)), rollout.services)
}

/** The Services of the plan that stands, remembered: they are asked for whenever pods get ready. */
export function servicesReader(): (plan: Plan) => readonly SelectingService[] {
  let last: Plan | null = null
  let services: readonly SelectingService[] = []
  return (plan) => {
    if (plan !== last) {
      services = servicesOfPlan(plan)
      last = plan
    }
    return services
  }
}

// The very list, where what is stored selects as it was written.
function withHashes(
  written: readonly SelectingService[],
  stored: readonly Service[],
): readonly SelectingService[] {
  let list: SelectingService[] | null = null
  for (let index = 0; index < written.length; index++) {
    const { name, selector, hash } = written[index] as SelectingService
    const now = stored.find((one) => one.name === name)
    if (now === undefined || now.hash === hash) continue
    list ??= written.slice()
    list[index] = { name, selector, hash: now.hash }
  }
  return list ?? written
}

function selecting({
  name,
  selector: { [hashLabel]: hash, ...selector },
}: ServicePlan): SelectingService {
  return { name, selector, hash: hash ?? '' }
}
