import { compileRegexp } from '../go/regexp/regexp.ts'
import type { MetricRule, RetentionRule } from './template.ts'

/**
 * Which rule applies to each metric, in the order of the metrics; or a rule that applies to none.
 */
export type MatchedRules<R> =
  | { readonly ok: true; readonly rules: readonly (R | null)[] }
  | { readonly ok: false; readonly error: string }

/**
 * Matches `dryRun` rules with the names of a run's metrics. The pattern is not anchored, so that
 * the empty one matches every metric; one that is no RE2 expression matches none. A rule without
 * any metric is an error of the run.
 */
export function matchDryRun(
  rules: readonly MetricRule[],
  names: readonly string[],
): MatchedRules<MetricRule> {
  return matchRules('dryRun', rules, names)
}

/**
 * {@link matchDryRun} for `measurementRetention`. Of several rules for one metric the last one
 * counts.
 */
export function matchRetention(
  rules: readonly RetentionRule[],
  names: readonly string[],
): MatchedRules<RetentionRule> {
  return matchRules('measurementRetention', rules, names)
}

function matchRules<R extends MetricRule>(
  field: string,
  rules: readonly R[],
  names: readonly string[],
): MatchedRules<R> {
  const matched: (R | null)[] = names.map(() => null)
  for (const [index, rule] of rules.entries()) {
    const pattern = compileRegexp(rule.metricName)
    let any = false
    for (const [at, name] of names.entries()) {
      if ('error' in pattern || !pattern.matches(name)) continue
      matched[at] = rule
      any = true
    }
    if (!any) {
      return { ok: false, error: `${field}[${index}]: Rule didn't match any metric name(s)` }
    }
  }
  return { ok: true, rules: matched }
}
