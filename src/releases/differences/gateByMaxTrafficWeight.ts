import type { Difference } from '../difference.ts'

export const gateByMaxTrafficWeight: Difference = {
  what: 'Traffic waits for stable pods in proportion to `maxTrafficWeight`.',
  before:
    'In proportion to 100: with a larger maximum the router is never asked and the update ' +
    'hangs; with a smaller one traffic moves before enough stable pods are there.',
  since: 'v1.9.0',
  also: [],
  pulls: [4646],
  touches: [['strategy.canary.trafficRouting.maxTrafficWeight']],
  rehearsals: [
    { script: [{ at: 10, setImage: 'second' }], until: 60 },
    { script: [{ at: 10, setImage: 'second' }], startup: { first: 20, second: 5 }, until: 90 },
    {
      script: [
        { at: 30, scale: 9 },
        { at: 32, setImage: 'second' },
      ],
      startup: { first: 20, second: 5 },
      until: 90,
    },
    {
      script: [
        { at: 10, setImage: 'second' },
        { at: 30, abort: true },
      ],
      until: 90,
    },
  ],
}
