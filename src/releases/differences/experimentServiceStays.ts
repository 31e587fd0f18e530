import type { Difference } from '../difference.ts'

export const experimentServiceStays: Difference = {
  what: 'The Service of an Experiment’s template stays until its last pod is gone.',
  before: 'It is deleted in the pass that scales to 0.',
  since: 'v1.9.0',
  also: [],
  pulls: [4310],
  touches: [['strategy.canary.steps.experiment']],
  rehearsals: [
    {
      script: [
        { at: 10, setImage: 'second' },
        { at: 30, abort: true },
      ],
      until: 90,
    },
    { script: [{ at: 10, setImage: 'second' }], until: 600 },
  ],
}
