import { metricSpot } from './metrics.ts'
import { type LintRule, seen } from './rule.ts'

export const endlessRequiredAnalysis: LintRule = {
  name: 'endless-required-analysis',
  severity: 'warning',
  what: 'An Experiment step requires an analysis that never ends.',
  why:
    'With requiredForCompletion the Experiment waits for that run, whatever its duration, and ' +
    'the Rollout waits for the Experiment; nobody refuses it.',
  fix: 'A count, or no requiredForCompletion.',
  source: 'assessAnalysisRuns of the Experiment controller',
  find({ metrics, rollout }) {
    return metrics.flatMap((one) => {
      if (rollout === null || one.metric.effectiveCount !== null) return []
      const use = one.uses.find(
        ({ kind, written }) => kind === 'experiment' && written.requiredForCompletion === true,
      )
      if (use === undefined) return []
      return [
        {
          spot: metricSpot(one, 'interval'),
          also: [{ manifest: rollout.manifest, path: [...use.path, 'requiredForCompletion'] }],
          message: `the Experiment of step ${Number(use.stepIndex) + 1} waits for it for ever`,
          evidence: seen(`metric "${one.name}" has an interval and no count`),
          fix: 'A count, or leave requiredForCompletion out',
        },
      ]
    })
  },
}
