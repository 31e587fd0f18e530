import { recordIn, textIn } from '../../document/fields.ts'
import { evaluateCondition } from '../../expr/condition.ts'
import { formatTime } from '../../go/timeText.ts'
import { providerOf } from '../../providers/providers.ts'
import { type LintedMetric, metricSpot } from './metrics.ts'
import type { Rehearsed } from './rehearsals.ts'
import { type Flaw, type LintEvidence, type LintRule, seen } from './rule.ts'
import { counted } from './words.ts'

export const analysisCannotFail: LintRule = {
  name: 'analysis-cannot-fail',
  severity: 'warning',
  what: 'No measurement of a metric can make it fail.',
  why:
    'A metric fails once there are more failures than failureLimit. With no more measurements ' +
    'than that it is done before, and Successful although every one was bad; without a ' +
    'condition, every result is good.',
  fix: 'failureLimit below count, or a condition that looks at the result.',
  source: 'assessMetricFailureInconclusiveOrError, EvaluateResult; #4479, #2026',
  find({ metrics, rehearsals }) {
    return metrics
      .filter(({ dryRun }) => !dryRun)
      .flatMap((one) => {
        const flaw = unlimited(one) ?? unconditional(one)
        if (flaw === null) return []
        const bad = one.uses.length === 0 ? null : rehearsals.bad()
        return [{ ...flaw, evidence: withEnd(flaw.evidence, bad) }]
      })
  },
}

// Where a release with nothing but bad measurements is promoted by itself, the end is shown too.
function withEnd(evidence: LintEvidence, bad: Rehearsed | null): LintEvidence {
  if (bad === null || bad.promotedAt === null) return evidence
  const { promotedAt: at } = bad
  const end = bad.moments.at(-1)?.world.rollout?.status.phase ?? ''
  const facts = { ...evidence.facts, allMeasurementsBadEndsIn: end, promotedAt: at }
  const text = `${evidence.text}; rehearsed with bad ones only, it is promoted at ${formatTime(at)}`
  return { at, text, facts }
}

function unlimited(one: LintedMetric): Flaw | null {
  const { effectiveCount, failureLimit, failureApplies, successApplies } = one.metric
  if (successApplies && effectiveCount !== null) return null
  const message = 'every measurement may be bad, and the metric does not fail'
  if (!failureApplies) {
    return {
      spot: metricSpot(one, 'failureLimit'),
      also: [],
      message,
      evidence: seen('failureLimit: -1 counts no failures, and the metric never ends by itself'),
      fix: 'A failureLimit of 0 or more, or a count',
    }
  }
  if (effectiveCount === null || effectiveCount < 0 || effectiveCount > failureLimit) return null
  return {
    spot: metricSpot(one, 'failureLimit'),
    also: [metricSpot(one, 'count')],
    message,
    evidence: seen(
      `${counted(effectiveCount, 'failure')} in ${counted(effectiveCount, 'measurement')} ` +
        `${effectiveCount === 1 ? 'is' : 'are'} not more than ${failureLimit}`,
      { count: effectiveCount, failureLimit },
    ),
    fix: `failureLimit: ${effectiveCount - 1} (failureLimit below count)`,
  }
}

function unconditional(one: LintedMetric): Flaw | null {
  const success = textIn(one.resolved, 'successCondition')
  const failure = textIn(one.resolved, 'failureCondition')
  const found = providerOf(recordIn(one.resolved, 'provider') ?? {})
  // Those have a verdict of their own, whatever the conditions.
  if (found === null || found.provider.kind === 'asynchronous') return null
  if (success === '' && failure === '') {
    return {
      spot: { manifest: one.manifest, path: one.path },
      also: [],
      message: 'there is no condition: whatever the result, the measurement is Successful',
      evidence: seen('neither successCondition nor failureCondition is given'),
      fix: 'A successCondition, such as result[0] >= 0.95',
    }
  }
  const neverBad =
    (success === '' || isAlways(success, true)) && isAlways(failure || 'false', false)
  if (!neverBad) return null
  return {
    spot: metricSpot(one, success === '' ? 'failureCondition' : 'successCondition'),
    also: [],
    message: 'the condition does not look at the result: no measurement is bad',
    evidence: seen(`"${success || failure}" is the same for every result`),
    fix: 'A condition on result',
  }
}

// What does not mention the result is the same for all of them.
function isAlways(condition: string, value: boolean): boolean {
  if (/\bresult\b|\bnow\b/.test(condition)) return false
  const asked = evaluateCondition(condition, null)
  return asked.ok && asked.value === value
}
