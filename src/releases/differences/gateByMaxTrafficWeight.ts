import type { Difference } from '../difference.ts'

export const gateByMaxTrafficWeight: Difference = {
  what: 'Traffic waits for stable pods in proportion to `maxTrafficWeight`.',
  before:
    'In proportion to 100: with a larger maximum the router is never asked and the update ' +
    'hangs; with a smaller one traffic moves before enough stable pods are there.',
  pulls: [4646],
  touches: [['strategy.canary.trafficRouting.maxTrafficWeight']],
  rehearsals: [
    { script: [{ at: '10s', setImage: 'second' }], until: '1m' },
    {
      script: [{ at: '10s', setImage: 'second' }],
      startup: { first: '20s', second: '5s' },
      until: '90s',
    },
    {
      script: [
        { at: '30s', scale: 9 },
        { at: '32s', setImage: 'second' },
      ],
      startup: { first: '20s', second: '5s' },
      until: '90s',
    },
    {
      script: [
        { at: '10s', setImage: 'second' },
        { at: '30s', abort: true },
      ],
      until: '90s',
    },
  ],
}
