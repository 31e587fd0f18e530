import { recordIn, recordsIn, textIn } from '../../document/fields.ts'
import { nearest } from '../../document/nearest.ts'
import { type LintRule, seen } from './rule.ts'

export const unknownPodTemplateHashValue: LintRule = {
  name: 'unknown-pod-template-hash-value',
  severity: 'warning',
  what: '`podTemplateHashValue` is neither `Latest` nor `Stable`.',
  why: 'Anything else is an empty text, without a word: the query asks for pods of no hash.',
  fix: 'Latest for the new pods, Stable for the old ones.',
  source: 'BuildArgumentsForRolloutAnalysisRun of utils/analysis/factory.go',
  find({ rollout, uses }) {
    if (rollout === null) return []
    return uses.flatMap(({ path, written }) =>
      recordsIn(written, 'args').flatMap((argument, index) => {
        const value = textIn(recordIn(argument, 'valueFrom'), 'podTemplateHashValue')
        if (value === '' || known.includes(value)) return []
        const at = [...path, 'args', index, 'valueFrom', 'podTemplateHashValue']
        return [
          {
            spot: { manifest: rollout.manifest, path: at },
            also: [],
            message: `podTemplateHashValue: ${value} is an empty text`,
            evidence: seen(`known are ${known.join(' and ')}`),
            fix: `podTemplateHashValue: ${nearest(value, known) ?? 'Latest'}`,
          },
        ]
      }),
    )
  },
}

const known: readonly string[] = ['Latest', 'Stable']
