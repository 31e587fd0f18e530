import { possibleSignals } from '../../analysis/possibleSignals.ts'
import { tagged } from '../../plan/image.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Surroundings } from '../arbitraries/worlds.ts'

/**
 * What may go on around somebody's own plan: its image and three newer ones, and answers on both
 * sides of every condition of its metrics.
 */
export function surroundingsOf(plan: Plan): Surroundings {
  const { image } = plan.rollout.template
  const metrics = plan.analysisTemplates.flatMap((template) => template.metrics)
  return {
    images: [image, ...['next', 'other', 'third'].map((tag) => tagged(image, tag))],
    readings: Object.fromEntries(
      metrics.flatMap((metric) =>
        typeof metric.name === 'string' ? [[metric.name, possibleSignals(metric)]] : [],
      ),
    ),
  }
}
