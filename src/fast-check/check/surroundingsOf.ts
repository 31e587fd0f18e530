import { tellingSignals } from '../../analysis/tellingSignals.ts'
import { tagged } from '../../plan/image.ts'
import type { Plan } from '../../plan/plan.ts'
import { rehearsedMetrics } from '../../questions/rehearsal/rehearsedMetrics.ts'
import { rehearsedSecrets } from '../../questions/rehearsal/rehearsedSecrets.ts'
import { stepPluginsOf } from '../../questions/rehearsal/stepPluginsOf.ts'
import type { Json } from '../../units/json.ts'
import { imagePatch, withPatch } from '../arbitraries/changesOf.ts'
import type { Surroundings } from '../arbitraries/surroundings.ts'

/**
 * What may go on around somebody's own plan: its image and three newer ones, answers on both sides
 * of every condition of its metrics, its step plugins and Secrets, and a next commit that brings
 * another image, or nothing new; its strategy stays as it is. What `checkStrategy` draws from, to
 * be looked at, or changed for {@link scenariosOf}.
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
  const patches = [imagePatch(plan, next ?? image), {}]
  return {
    images: [image, next ?? image, ...others],
    readings,
    ...(Object.keys(secrets).length === 0 ? {} : { secrets }),
    ...(Object.keys(plugins).length === 0 ? {} : { plugins: Object.keys(plugins) }),
    changes: patches.map((patch) => ({ patch, manifests: withPatch(plan, patch) })),
  }
}
