import { type LintedMetric, metricSpot } from './metrics.ts'
import { type LintRule, seen } from './rule.ts'

export const analysisEndlessInline: LintRule = {
  name: 'analysis-endless-inline',
  severity: 'error',
  what: 'An analysis that the Rollout waits for has a metric with an interval and no count.',
  why: 'Its run would never end, and the step never be done. The controller refuses the Rollout.',
  fix: 'A count.',
  source: 'ValidateAnalysisTemplateWithType; #291',
  find({ metrics, rollout }) {
    return metrics.flatMap((one) => {
      if (rollout === null || one.metric.effectiveCount !== null) return []
      const use = one.uses.find(({ kind }) => kind !== 'background' && kind !== 'experiment')
      if (use === undefined) return []
      return [
        {
          spot: metricSpot(one, 'interval'),
          also: [{ manifest: rollout.manifest, path: [...use.path, 'templates'] }],
          message: refusal(one),
          evidence: seen('the controller refuses it (InvalidSpec)'),
          fix: 'count: 5, or whatever is enough',
        },
      ]
    })
  },
}

// In the controller's words.
function refusal({ manifest, name, resolved }: LintedMetric): string {
  const count = resolved.count ?? '<nil>'
  const endless = `has metric ${name} which runs indefinitely`
  return `AnalysisTemplate ${manifest.name} ${endless}. Invalid value for count: ${String(count)}`
}
