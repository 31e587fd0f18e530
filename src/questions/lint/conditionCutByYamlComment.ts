import { textIn } from '../../document/fields.ts'
import { evaluateCondition } from '../../expr/condition.ts'
import { judged } from './judged.ts'
import { metricSpot } from './metrics.ts'
import { onlyErrors } from './onlyErrors.ts'
import type { LintRule } from './rule.ts'

export const conditionCutByYamlComment: LintRule = {
  name: 'condition-cut-by-yaml-comment',
  severity: 'error',
  what: 'A condition ends in the middle.',
  why:
    'Without quotes YAML takes a # behind a blank, and all that follows, for a comment: of ' +
    'all(result, # < 1) all(result, is left, which does not parse. Every measurement is an ' +
    'Error.',
  fix: 'Put the condition in quotes.',
  source: 'YAML 1.1, comments; the closures of expr-lang',
  find(subject) {
    return judged(subject).flatMap((one) =>
      (['successCondition', 'failureCondition'] as const).flatMap((field) => {
        const text = textIn(one.resolved, field)
        if (!isCut(text)) return []
        return [
          {
            spot: metricSpot(one, field),
            also: [],
            message: `"${text}" ends in the middle: what stood behind " #" is a comment to YAML`,
            ...onlyErrors(subject, 'what is left does not parse: every measurement is an Error'),
            fix: `${field}: '${text} # …'`,
          },
        ]
      }),
    )
  },
}

/** What is left does not parse, and would if it went on. */
export function isCut(text: string): boolean {
  if (text === '') return false
  const asked = evaluateCondition(text, null)
  return !asked.ok && asked.code === 'syntax' && /\bEOF\b/.test(asked.error)
}
