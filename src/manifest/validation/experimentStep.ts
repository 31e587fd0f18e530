import { numberIn, recordIn, recordsIn } from '../../document/fields.ts'
import type { Path } from '../../document/path.ts'
import type { JsonObject } from '../../units/json.ts'
import { hasProvider } from '../reading/canary.ts'
import type { Objection, RolloutView } from './objection.ts'
import { strategyObjection } from './strategyField.ts'

const able = ['alb', 'smi', 'istio', 'plugins'] as const

/** `experiment.templates[].weight` needs a router that can split traffic more than two ways. */
export function objectionsToExperiment(
  step: JsonObject,
  within: Path,
  { routing }: RolloutView,
): readonly Objection[] {
  if (able.some((name) => hasProvider(routing, name))) return []
  const detail =
    routing === null
      ? 'Experiment template weight cannot be set unless TrafficRouting is enabled'
      : 'Experiment template weight is only available for TrafficRouting with SMI, ALB, Istio ' +
        'and Plugins at this time'
  return recordsIn(recordIn(step, 'experiment'), 'templates').flatMap((template, index) => {
    const value = numberIn(template, 'weight')
    if (value === null) return []
    const place = [...within, 'experiment', 'templates', index, 'weight']
    const hint = 'Leave the weight out, or route with smi, alb, istio or a plugin.'
    const complaint = { type: 'invalid', value } as const
    return [strategyObjection('experiment-weight', 'canary', place, complaint, detail, hint)]
  })
}
