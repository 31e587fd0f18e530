import type { Difference } from '../difference.ts'

export const pingPongWithPlugins: Difference = {
  what: '`pingPong` is allowed with a router plugin.',
  before: 'InvalidSpec.',
  since: 'v1.10.0-rc1',
  also: [],
  pulls: [4740],
  touches: [['strategy.canary.pingPong', 'strategy.canary.trafficRouting.plugins']],
  rehearsals: [{ script: [{ at: '10s', setImage: 'second' }], until: '30s' }],
}
