import type { Difference } from '../difference.ts'

export const earlyWriteEndsPass: Difference = {
  what: 'A pass that has written conditions, a revision or a ReplicaSet early ends there.',
  before:
    'It goes on with what it read before, and its last write may undo the early one: the ' +
    'condition Paused is missing or stale, Progressing stays RolloutResumed, ' +
    'TrafficWeightUpdated is sent twice.',
  pulls: [4784],
  touches: [[]],
  rehearsals: [
    {
      script: [
        { at: '10s', setImage: 'second' },
        { at: '30s', promote: true },
      ],
      until: '1m',
    },
    {
      script: [
        { at: '10s', setImage: 'second' },
        { at: '20s', pause: true },
        { at: '30s', resume: true },
      ],
      until: '1m',
    },
    {
      script: [
        { at: '10s', setImage: 'second' },
        { at: '20s', abort: true },
        { at: '30s', retry: true },
      ],
      until: '1m',
    },
    {
      script: [
        { at: '10s', setImage: 'second' },
        { at: '1m', promote: true },
        { at: '1m', abort: true },
      ],
      until: '90s',
    },
  ],
}
