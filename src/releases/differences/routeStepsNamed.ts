import type { Difference } from '../difference.ts'

export const routeStepsNamed: Difference = {
  what: 'The event of a `setHeaderRoute` or `setMirrorRoute` step names it.',
  before: 'It says `invalid`.',
  pulls: [4490],
  touches: [['strategy.canary.steps.setHeaderRoute'], ['strategy.canary.steps.setMirrorRoute']],
  rehearsals: [
    { script: [{ at: '10s', setImage: 'second' }], until: '1m' },
    {
      script: [
        { at: '10s', setImage: 'second' },
        { at: '30s', promote: true },
      ],
      until: '90s',
    },
    {
      script: [
        { at: '10s', setImage: 'second' },
        { at: '30s', promoteFull: true },
      ],
      until: '90s',
    },
  ],
}
