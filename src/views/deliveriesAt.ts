import { type Delivery, deliveriesOf } from '../timeline/deliveries.ts'
import type { Time } from '../timeline/time.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { worldThen } from '../timeline/worldThen.ts'

/**
 * What Argo CD and Flux show at a time, a line an Application or Kustomization; '' where nobody
 * looks at Git. Hashes are cut to seven digits.
 */
export function deliveriesAt(timeline: Timeline, time: Time): string {
  const world = worldThen(timeline, time)
  return world === null ? '' : deliveriesOf(world).map(deliveryText).join('\n')
}

function deliveryText(delivery: Delivery): string {
  if (delivery.kind === 'Application') {
    const { name, sync, revision, health, phase, message, conditions } = delivery
    const operation = phase === '' ? [] : [`${phase}: ${message}`]
    const compared = sync === '' ? [] : [`${sync} to ${shortened(revision)}`, health]
    return [`Application ${name}`, ...compared, ...operation, ...conditions].join(' · ')
  }
  const { name, namespace, ready, message, suspended } = delivery
  const told = ready === '' ? [] : [`Ready ${ready}`, shortened(message)]
  const off = suspended ? ['Suspended'] : []
  return [`Kustomization ${namespace}/${name}`, ...off, ...told].join(' · ')
}

function shortened(text: string): string {
  return text.replace(/\b([0-9a-f]{7})[0-9a-f]{33}\b/g, '$1')
}
