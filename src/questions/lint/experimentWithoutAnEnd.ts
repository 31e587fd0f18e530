import { flagIn, recordIn, recordsIn, textIn } from '../../document/fields.ts'
import { type LintRule, seen } from './rule.ts'
import { strategySpot, writtenSteps } from './subject.ts'

export const experimentWithoutAnEnd: LintRule = {
  name: 'experiment-without-an-end',
  severity: 'warning',
  what: 'An Experiment step has neither a duration nor an analysis that is required.',
  why: 'It lasts until somebody terminates it: good analyses alone do not end it.',
  fix: 'A duration, or requiredForCompletion: true.',
  source: 'assessTemplates and assessAnalysisRuns of the Experiment controller; #900, #878',
  find({ rollout }) {
    if (rollout === null) return []
    return writtenSteps(rollout).flatMap((step, index) => {
      const experiment = recordIn(step, 'experiment')
      if (experiment === null || textIn(experiment, 'duration') !== '') return []
      const analyses = recordsIn(experiment, 'analyses')
      if (analyses.some((one) => flagIn(one, 'requiredForCompletion') === true)) return []
      return [
        {
          spot: strategySpot(rollout, 'steps', index, 'experiment'),
          also: [],
          message: `step ${index + 1} waits for an Experiment that does not end`,
          evidence: seen('no duration, and no analysis with requiredForCompletion: true'),
          fix: 'duration: 10m, or requiredForCompletion: true on an analysis',
        },
      ]
    })
  },
}
