import type { Difference } from '../difference.ts'

export const abortBeforeConditions: Difference = {
  what:
    'The status is written in the order abort, conditions, phase, also where only sizes ' +
    'change.',
  before:
    '`progressDeadlineAbort` also aborts a first deployment and a promoted rollout; the reason ' +
    'of such an abort is lost; the reason of Progressing after a scale is ' +
    'ReplicaSetNotAvailable.',
  pulls: [4785],
  touches: [[]],
  rehearsals: [
    { script: [{ at: '30s', scale: 6 }], startup: { first: '10s' }, until: '1m' },
    { script: [{ at: '10s', scale: 6 }], until: '30s' },
    { script: [{ at: '10s', setImage: 'second' }], failing: ['second'], until: '700s' },
  ],
}
