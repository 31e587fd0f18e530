import type { Difference } from '../difference.ts'

export const conditionsAwaitGeneration: Difference = {
  what:
    'A pass after a change of the spec writes the whole status at once, not the conditions ' +
    'first.',
  before:
    'With v1.10.0-rc1, to resume after a pause longer than progressDeadlineSeconds is ' +
    'Degraded (ProgressDeadlineExceeded) until the old pods are gone; else only the ' +
    'conditions Paused and Progressing differ for a pass.',
  pulls: [4774],
  touches: [[]],
  rehearsals: [
    {
      script: [
        { at: '10s', setImage: 'second' },
        { at: '20s', pause: true },
        { at: '700s', resume: true },
      ],
      startup: { second: '30s' },
      until: '760s',
    },
    {
      script: [
        { at: '10s', setImage: 'second' },
        { at: '20s', patch: { spec: { paused: true } } },
        { at: '40s', resume: true },
      ],
      until: '90s',
    },
  ],
}
