import type { Difference } from '../difference.ts'

export const experimentServiceStays: Difference = {
  what: 'The Service of an Experiment’s template stays until its last pod is gone.',
  before: 'It is deleted in the pass that scales to 0.',
  pulls: [4310],
  touches: [['strategy.canary.steps.experiment']],
  rehearsals: [
    {
      script: [
        { at: '10s', setImage: 'second' },
        { at: '30s', abort: true },
      ],
      until: '90s',
    },
    { script: [{ at: '10s', setImage: 'second' }], until: '10m' },
  ],
}
