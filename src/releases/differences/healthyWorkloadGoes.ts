import type { Difference } from '../difference.ts'

export const healthyWorkloadGoes: Difference = {
  what: 'Once the first revision is Healthy, `scaleDown: progressively` takes the Deployment to 0.',
  before: 'It keeps what is not ready yet, and follows a scale of the Rollout up again.',
  since: 'v1.9.0',
  also: [],
  pulls: [4322],
  touches: [['workloadRef.scaleDown']],
  rehearsals: [{ script: [{ at: 10, scale: 6 }], startup: { first: 5 }, until: 60 }],
}
