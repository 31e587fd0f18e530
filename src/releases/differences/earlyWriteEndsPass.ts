import type { Difference } from '../difference.ts'

export const earlyWriteEndsPass: Difference = {
  what: 'A pass that has written conditions, a revision or a ReplicaSet early ends there.',
  before:
    'It goes on with what it read before, and its last write may undo the early one: the ' +
    'condition Paused is missing or stale, Progressing stays RolloutResumed, ' +
    'TrafficWeightUpdated is sent twice.',
  since: 'v1.10.0-rc1',
  also: [],
  pulls: [4784],
  touches: [[]],
  rehearsals: [
    {
      script: [
        { at: 10, setImage: 'second' },
        { at: 30, promote: true },
      ],
      until: 60,
    },
    {
      script: [
        { at: 10, setImage: 'second' },
        { at: 20, pause: true },
        { at: 30, resume: true },
      ],
      until: 60,
    },
    {
      script: [
        { at: 10, setImage: 'second' },
        { at: 20, abort: true },
        { at: 30, retry: true },
      ],
      until: 60,
    },
    {
      script: [
        { at: 10, setImage: 'second' },
        { at: 60, promote: true },
        { at: 60, abort: true },
      ],
      until: 90,
    },
  ],
}
