import { resourceProposal } from './resourceTarget.ts'
import type { MetricSource } from './source.ts'

/** CPU or memory of one container of every pod. */
export const containerResource: MetricSource<'ContainerResource'> = {
  propose: ({ name, container, target }, query) => {
    const proposal = resourceProposal(name, container, target, query)
    if (!proposal.ok) {
      const reason = 'FailedGetContainerResourceMetric'
      const error = `failed to get ${container} container metric value: ${proposal.error}`
      return { kind: 'failure', reason, message: proposal.error, error }
    }
    const { replicas, current } = proposal.value
    // Of a target for the average value the name does not tell that it is a container's.
    const metric =
      target.kind === 'Utilization'
        ? `${name} container resource utilization (percentage of request)`
        : `${name} resource`
    const status = { type: 'ContainerResource', containerResource: { name, container, current } }
    return { kind: 'proposal', replicas, metric, status }
  },
}
