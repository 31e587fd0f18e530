import type { Difference } from '../difference.ts'

export const experimentScaleDownDelay: Difference = {
  what: '`scaleDownDelaySeconds` of an experiment step is heard.',
  before: 'It is always 30 s.',
  pulls: [4388],
  touches: [['strategy.canary.steps.experiment.scaleDownDelaySeconds']],
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
