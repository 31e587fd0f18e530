import type { Difference } from '../difference.ts'

export const mirrorRoutesWithPlugins: Difference = {
  what: '`setMirrorRoute` is allowed with a router plugin.',
  before: 'InvalidSpec.',
  pulls: [4643],
  touches: [['strategy.canary.steps.setMirrorRoute']],
  rehearsals: [{ script: [{ at: '10s', setImage: 'second' }], until: '30s' }],
}
