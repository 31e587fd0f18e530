import { resourceProposal } from './resourceTarget.ts'
import type { MetricSource } from './source.ts'

/** CPU or memory of whole pods. */
export const resource: MetricSource<'Resource'> = {
  propose: ({ name, target }, query) => {
    const proposal = resourceProposal(name, '', target, query)
    if (!proposal.ok) {
      const error = `failed to get ${name} resource metric value: ${proposal.error}`
      return { kind: 'failure', reason: 'FailedGetResourceMetric', message: proposal.error, error }
    }
    const { replicas, current } = proposal.value
    const detail = target.kind === 'Utilization' ? ' utilization (percentage of request)' : ''
    const status = { type: 'Resource', resource: { name, current } }
    return { kind: 'proposal', replicas, metric: `${name} resource${detail}`, status }
  },
}
