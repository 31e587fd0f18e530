import type { Difference } from '../difference.ts'

export const progressThreshold: Difference = {
  what:
    '`replicaProgressThreshold` decides when a step, the traffic gate and the promotion have ' +
    'enough pods.',
  before: 'The field is not known, and dropped.',
  since: 'v1.9.0',
  also: [],
  pulls: [4341, 4480],
  touches: [['strategy.canary.replicaProgressThreshold']],
  rehearsals: [
    { script: [{ at: 10, setImage: 'second' }], startup: { second: 10 }, until: 60 },
    { script: [{ at: 10, setImage: 'second' }], failing: ['second'], until: 60 },
  ],
}
