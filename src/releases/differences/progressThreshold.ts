import type { Difference } from '../difference.ts'

export const progressThreshold: Difference = {
  what:
    '`replicaProgressThreshold` decides when a step, the traffic gate and the promotion have ' +
    'enough pods.',
  before: 'The field is not known, and dropped.',
  pulls: [4341, 4480],
  touches: [['strategy.canary.replicaProgressThreshold']],
  rehearsals: [
    { script: [{ at: '10s', setImage: 'second' }], startup: { second: '10s' }, until: '1m' },
    { script: [{ at: '10s', setImage: 'second' }], failing: ['second'], until: '1m' },
  ],
}
