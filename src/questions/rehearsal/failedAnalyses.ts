import type { Plan } from '../../plan/plan.ts'
import type { Scenario } from '../../simulation/scenario.ts'

const FAILED = { phase: 'Failed', message: 'the rehearsed release is bad' } as const

/** What runs of templates come to that a plan only assumes, where the release is bad. */
export function failedAnalyses({ assumed }: Pick<Plan, 'assumed'>): Pick<Scenario, 'analyses'> {
  const templates = assumed.filter(({ kind }) => kind.endsWith('AnalysisTemplate'))
  if (templates.length === 0) return {}
  return { analyses: Object.fromEntries(templates.map(({ name }) => [name, FAILED])) }
}
