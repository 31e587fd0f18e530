import type { Service } from '../../../../src/cluster/objects.ts'
import { hashLabel } from '../../../../src/kinds/argo/labels.ts'
import { readService } from '../../../../src/manifest/service.ts'
import type { Moment } from '../../../../src/timeline/moment.ts'
import type { World } from '../../../../src/timeline/world.ts'

/** Every Service of the cluster, as the recordings with a Service controller tell of them. */
export function servicesAround({ world, flapping }: Moment): object {
  const all = servicesIn(world)
  const managed = all.filter(({ managedBy }) => managedBy !== null)
  return {
    selectors: Object.fromEntries(all.map(({ name, hash }) => [name, hash])),
    managedBy: Object.fromEntries(managed.map(({ name, managedBy }) => [name, managedBy])),
    ...(flapping.length > 0 && { flapping }),
  }
}

function servicesIn({ rollout, written, experiments }: World): readonly Service[] {
  if (rollout === null) return (written?.objects ?? []).flatMap(serviceIn)
  const ofExperiments = experiments.flatMap(({ services }) =>
    services.map(({ name, hash }): Service => ({ name, hash, managedBy: null })),
  )
  return [...rollout.services, ...ofExperiments]
}

function serviceIn(object: Parameters<typeof readService>[0]): readonly Service[] {
  if (object.kind !== 'Service') return []
  const { name, selector, managedBy } = readService(object)
  return [{ name, hash: selector[hashLabel] ?? '', managedBy }]
}
