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
  return servicesOfPlan(standingPlan(now)).map((one) => {
    const stored = rollout.services.find(({ name }) => name === one.name)
    return stored === undefined || stored.hash === one.hash ? one : { ...one, hash: stored.hash }
  })
}

function selecting({
  name,
  selector: { [hashLabel]: hash, ...selector },
}: ServicePlan): SelectingService {
  return { name, selector, hash: hash ?? '' }
}
