import type { Difference } from '../difference.ts'

export const pingPongWithPlugins: Difference = {
  what: '`pingPong` is allowed with a router plugin.',
  before: 'InvalidSpec.',
  pulls: [4740],
  touches: [['strategy.canary.pingPong', 'strategy.canary.trafficRouting.plugins']],
  rehearsals: [{ script: [{ at: '10s', setImage: 'second' }], until: '30s' }],
}
