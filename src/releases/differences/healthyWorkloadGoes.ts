import type { Difference } from '../difference.ts'

export const healthyWorkloadGoes: Difference = {
  what:
    'While the first revision is Healthy, `scaleDown: progressively` takes the Deployment to 0, ' +
    'whatever is ready.',
  before: 'A Rollout of no pods leaves the Deployment as it is.',
  pulls: [4322],
  touches: [['workloadRef.scaleDown']],
  rehearsals: [{ script: [{ at: '0s', scale: 0 }], until: '30s' }],
}
