import { metricSpot } from './metrics.ts'
import { type LintRule, seen } from './rule.ts'

export const limitIsNoNumber: LintRule = {
  name: 'limit-is-no-number',
  severity: 'warning',
  what: 'A count or a limit of a metric is a text that is no whole number.',
  why:
    'Such a text is 0, without a word: failureLimit: "50%" forgives nothing, count: "3 " ' +
    'measures once or for ever.',
  fix: 'A whole number.',
  source: 'intstr.IntValue',
  find({ metrics }) {
    return metrics.flatMap((one) =>
      limits.flatMap((field) => {
        const value = one.resolved[field]
        if (typeof value !== 'string' || /^[+-]?\d+$/.test(value)) return []
        if (value.includes('{{') || value.includes('dummy-value')) return []
        return [
          {
            spot: metricSpot(one, field),
            also: [],
            message: `${field}: "${value}" is 0`,
            evidence: seen('only a whole number is read as one', { value: 0 }),
            fix: `${field}: 1, or whatever number was meant`,
          },
        ]
      }),
    )
  },
}

const limits = [
  'count',
  'failureLimit',
  'inconclusiveLimit',
  'consecutiveErrorLimit',
  'consecutiveSuccessLimit',
] as const
