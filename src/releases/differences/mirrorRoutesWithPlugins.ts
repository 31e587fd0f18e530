import type { Difference } from '../difference.ts'
import { isNotEmpty } from '../written.ts'

export const mirrorRoutesWithPlugins: Difference = {
  what: '`setMirrorRoute` is allowed with a router plugin.',
  before: 'InvalidSpec.',
  since: 'v1.10.0-rc1',
  also: [],
  pulls: [4643],
  touches: ({ steps, trafficRouting }) =>
    isNotEmpty(trafficRouting.plugins) && steps.some((step) => isNotEmpty(step.setMirrorRoute)),
  rehearsals: [{ script: [{ at: 10, setImage: 'second' }], until: 30 }],
}
