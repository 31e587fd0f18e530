import type { Difference } from '../difference.ts'

export const routeStepsNamed: Difference = {
  what: 'The event of a `setHeaderRoute` or `setMirrorRoute` step names it.',
  before: 'It says `invalid`.',
  since: 'v1.9.0',
  also: [],
  pulls: [4490],
  touches: [['strategy.canary.steps.setHeaderRoute'], ['strategy.canary.steps.setMirrorRoute']],
  rehearsals: [
    { script: [{ at: 10, setImage: 'second' }], until: 60 },
    {
      script: [
        { at: 10, setImage: 'second' },
        { at: 30, promote: true },
      ],
      until: 90,
    },
    {
      script: [
        { at: 10, setImage: 'second' },
        { at: 30, promoteFull: true },
      ],
      until: 90,
    },
  ],
}
