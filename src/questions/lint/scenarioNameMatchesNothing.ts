import { prepare } from '../../simulation/prepare.ts'
import { type LintRule, seen } from './rule.ts'

export const scenarioNameMatchesNothing: LintRule = {
  name: 'scenario-name-matches-nothing',
  severity: 'warning',
  what:
    'The scenario speaks of a metric, an image, a plugin or a Secret that the plan does not ' +
    'know.',
  why: 'It runs, and not as somebody thinks: the metric has no data, the image is never deployed.',
  fix: 'The name as it stands in the manifests.',
  source: 'the diagnostics `matches-nothing` of `simulate`',
  find({ rehearsals }) {
    const { scenario } = rehearsals
    const plan = scenario === null ? null : rehearsals.plan()
    if (scenario === null || plan === null) return []
    return prepare({ ...scenario, plan })
      .diagnostics.filter(({ code }) => code === 'matches-nothing')
      .map(({ path, message, hint }) => ({
        spot: { manifest: null, path: [path] },
        also: [],
        message,
        evidence: seen(message),
        fix: hint,
      }))
  },
}
