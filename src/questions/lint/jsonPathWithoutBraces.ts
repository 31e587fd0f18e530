import { recordIn, textIn } from '../../document/fields.ts'
import { metricSpot } from './metrics.ts'
import { type LintRule, seen } from './rule.ts'

export const jsonPathWithoutBraces: LintRule = {
  name: 'json-path-without-braces',
  severity: 'warning',
  what: 'The `jsonPath` of a web metric has no braces.',
  why: 'Text outside of braces stands for itself: the result is that very text, whatever the body.',
  fix: '{$.status} instead of $.status.',
  source: 'k8s.io/client-go/util/jsonpath, parseText; the web provider',
  find({ metrics }) {
    return metrics.flatMap((one) => {
      const path = textIn(recordIn(recordIn(one.resolved, 'provider'), 'web'), 'jsonPath')
      if (path === '' || path.includes('{')) return []
      return [
        {
          spot: metricSpot(one, 'provider', 'web', 'jsonPath'),
          also: [],
          message: `result is the text "${path}", whatever the body`,
          evidence: seen('a path stands in braces; what stands outside is a text'),
          fix: `jsonPath: '{${path}}'`,
        },
      ]
    })
  },
}
