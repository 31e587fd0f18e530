import type { Difference } from '../difference.ts'

export const promoteFullResumes: Difference = {
  what: '`promote --full` takes `spec.paused` back.',
  before: 'It stays, and nothing moves.',
  pulls: [4412],
  touches: [[]],
  rehearsals: [
    {
      script: [
        { at: '10s', setImage: 'second' },
        { at: '20s', pause: true },
        { at: '30s', promoteFull: true },
      ],
      until: '1m',
    },
    {
      script: [
        { at: '5s', pause: true },
        { at: '10s', setImage: 'second' },
        { at: '30s', promoteFull: true },
      ],
      until: '1m',
    },
  ],
}
