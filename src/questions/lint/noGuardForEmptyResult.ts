import { textIn } from '../../document/fields.ts'
import { type Assessment, prepareConditions } from '../../expr/assess.ts'
import type { GoValue } from '../../expr/goValue.ts'
import { unfitConditions } from '../../manifest/remarks/unfitConditions.ts'
import { measure, prepareMetric } from '../../providers/measure.ts'
import type { JsonObject } from '../../units/json.ts'
import { start } from '../../units/time.ts'
import { isCut } from './conditionCutByYamlComment.ts'
import { judged } from './judged.ts'
import { type LintedMetric, metricSpot } from './metrics.ts'
import { type Flaw, type LintRule, seen } from './rule.ts'
import type { LintSubject } from './subject.ts'

export const noGuardForEmptyResult: LintRule = {
  name: 'no-guard-for-empty-result',
  severity: 'info',
  what: 'A condition does not say what an answer without data means.',
  why:
    'A query without a series answers with nothing, and result[0] of nothing is an Error, which ' +
    'is no failure: five in a row end the run, and with it a release of which nothing bad is ' +
    'known.',
  fix: 'len(result) == 0 || …, or default(result, 0) …; or == false, where no data is bad news.',
  source: 'EvaluateResult, assessMetricFailureInconclusiveOrError; #2026, #4792',
  find(subject) {
    return judged(subject)
      .filter((one) => !isBroken(one, subject))
      .flatMap(flawsIn)
  },
}

// What has no answer to anything has a rule of its own.
function isBroken({ manifest, path, resolved }: LintedMetric, subject: LintSubject): boolean {
  const unfit = unfitConditions(manifest, subject.manifests)
  return (
    unfit.some((one) => one.path[2] === path[2]) ||
    isCut(textIn(resolved, 'successCondition')) ||
    isCut(textIn(resolved, 'failureCondition'))
  )
}

function flawsIn(one: LintedMetric): readonly Flaw[] {
  const answer = withoutData(one.resolved)
  if (answer === null || answer.assessed.phase !== 'Error') return []
  const field = answer.assessed.message.includes('failureCondition')
    ? 'failureCondition'
    : 'successCondition'
  const text = textIn(one.resolved, field)
  const guarded = answer.isList
    ? `len(result) == 0 || ${text}`
    : text.replaceAll('result', 'default(result, 0)')
  return [
    {
      spot: metricSpot(one, field),
      also: [],
      message: `"${text}" has no answer where there is no data`,
      evidence: seen(answer.assessed.message, {
        errorsUntilTheRunEnds: one.metric.consecutiveErrorLimit + 1,
      }),
      fix: `${field}: '${guarded}'`,
    },
  ]
}

/** Providers for whom no data is an answer, and no error of its own. */
const answering: readonly string[] = ['prometheus', 'datadog', 'newRelic', 'cloudWatch', 'influxdb']

interface WithoutData {
  readonly assessed: Assessment
  readonly isList: boolean
}

/** What a measurement comes to that finds no data; null where that is no case of its own. */
function withoutData(metric: JsonObject): WithoutData | null {
  const prepared = prepareMetric(metric)
  const { provider, config } = prepared
  if (provider === null || !answering.includes(provider.key)) return null
  // A scalar of nothing is NaN, and not nothing.
  if (/^\s*scalar\s*\(/.test(textIn(config, 'query'))) return null
  const answer = measure(prepared, {
    action: 'run',
    given: null,
    at: start,
    measurement: null,
    owner: { uid: '', namespace: '', metric: '', number: 1 },
  })
  if (answer.kind !== 'result') return null
  const result = answer.result as GoValue
  const assessed = prepareConditions().assess({
    result,
    successCondition: textIn(metric, 'successCondition'),
    failureCondition: textIn(metric, 'failureCondition'),
  })
  return { assessed, isList: result !== null }
}
