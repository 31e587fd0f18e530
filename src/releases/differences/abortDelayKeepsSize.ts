import type { Difference } from '../difference.ts'

export const abortDelayKeepsSize: Difference = {
  what:
    'A ReplicaSet that waits for its scale-down after an abort carries the new ' +
    '`spec.replicas`.',
  before:
    'Replicas that change (an HPA) while an aborted update waits freeze everything but ' +
    'sizes: no Services, weights or counts, and a template that comes along is not noticed ' +
    'before the deadline.',
  pulls: [4919],
  touches: [['strategy.blueGreen'], ['strategy.canary.trafficRouting']],
  rehearsals: [
    {
      script: [
        { at: '10s', setImage: 'second' },
        { at: '20s', abort: true },
        { at: '25s', scale: 7 },
      ],
      until: '90s',
    },
    {
      script: [
        { at: '10s', setImage: 'second' },
        { at: '20s', abort: true },
        { at: '25s', scale: 7 },
        { at: '30s', setImage: 'third' },
      ],
      until: '2m',
    },
  ],
}
