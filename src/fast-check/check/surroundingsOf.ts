import { tellingSignals } from '../../analysis/tellingSignals.ts'
import { tagged } from '../../plan/image.ts'
import type { Plan } from '../../plan/plan.ts'
import { rehearsedMetrics } from '../../questions/rehearsal/rehearsedMetrics.ts'
import { rehearsedSecrets } from '../../questions/rehearsal/rehearsedSecrets.ts'
import { stepPluginsOf } from '../../questions/rehearsal/stepPluginsOf.ts'
import type { Json } from '../../units/json.ts'
import type { Surroundings } from '../arbitraries/worlds.ts'

/**
 * What may go on around somebody's own plan: its image and three newer ones, and answers on both
 * sides of every condition of its metrics.
 */
export function surroundingsOf(plan: Plan): Surroundings {
  const { image } = plan.rollout.template
  const [next, ...others] = ['next', 'other', 'third'].map((tag) => tagged(image, tag))
  const script = [
    { at: '0s', deploy: true },
    { at: '1m', setImage: next ?? image },
  ] as const
  const secrets = rehearsedSecrets(plan)
  const plugins = stepPluginsOf(plan)
  const readings: Record<string, readonly Json[]> = {}
  for (const [name, metrics] of rehearsedMetrics({ plan, script, secrets, plugins })) {
    if (name !== '') readings[name] = metrics.flatMap(tellingSignals)
  }
  return {
    images: [image, next ?? image, ...others],
    readings,
    ...(Object.keys(secrets).length === 0 ? {} : { secrets }),
  }
}
