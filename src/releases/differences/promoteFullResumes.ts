import type { Difference } from '../difference.ts'

export const promoteFullResumes: Difference = {
  what: '`promote --full` takes `spec.paused` back.',
  before: 'It stays, and nothing moves.',
  since: 'v1.9.0',
  also: [],
  pulls: [4412],
  touches: [[]],
  rehearsals: [
    {
      script: [
        { at: 10, setImage: 'second' },
        { at: 20, pause: true },
        { at: 30, promoteFull: true },
      ],
      until: 60,
    },
    {
      script: [
        { at: 5, pause: true },
        { at: 10, setImage: 'second' },
        { at: 30, promoteFull: true },
      ],
      until: 60,
    },
  ],
}
