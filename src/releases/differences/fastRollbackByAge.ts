import type { Difference } from '../difference.ts'

export const fastRollbackByAge: Difference = {
  what:
    'A return to an older ReplicaSet is what skips pause and analysis; a scale-down deadline ' +
    'alone is not.',
  before:
    'Blue-green: a retry, or a version that failed its analysis or waited for promotion and ' +
    'comes again, goes live at once, without pause and analysis, while its ReplicaSet has a ' +
    'deadline. A rollback within the window to a version of no pods never switches. An ' +
    'aborted canary that had no pods is aborted again by its old run.',
  pulls: [4787],
  touches: [[]],
  rehearsals: [
    {
      script: [
        { at: '10s', setImage: 'second' },
        { at: '20s', setImage: 'first' },
      ],
      until: '1m',
    },
    {
      script: [
        { at: '10s', setImage: 'second' },
        { at: '20s', abort: true },
        { at: '30s', retry: true },
      ],
      until: '90s',
    },
    {
      script: [
        { at: '10s', setImage: 'second' },
        { at: '20s', abort: true },
        { at: '30s', retry: true },
      ],
      badMetrics: true,
      until: '90s',
    },
    {
      script: [
        { at: '10s', setImage: 'second' },
        { at: '20s', abort: true },
        { at: '30s', promoteFull: true },
      ],
      until: '90s',
    },
  ],
}
