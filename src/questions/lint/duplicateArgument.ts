import { recordIn, recordsIn, textIn } from '../../document/fields.ts'
import type { JsonObject } from '../../units/json.ts'
import { type LintRule, seen } from './rule.ts'
import type { Spot } from './spot.ts'
import { templatesFor } from './uses.ts'

export const duplicateArgument: LintRule = {
  name: 'duplicate-argument',
  severity: 'warning',
  what: 'An argument is given twice in one list.',
  why: 'The last one wins, even where it is empty.',
  fix: 'Leave one of the two out.',
  source: 'BuildArgumentsForRolloutAnalysisRun, MergeArgs; juspay/hyperswitch-helm #308, #312',
  find({ rollout, uses, manifests }) {
    const inTemplates = templatesFor(null, manifests).flatMap(({ manifest }) =>
      repeatedIn(recordIn(manifest.value, 'spec'), { manifest, path: ['spec', 'args'] }),
    )
    if (rollout === null) return inTemplates
    const inUses = uses.flatMap(({ written, path }) =>
      repeatedIn(written, { manifest: rollout.manifest, path: [...path, 'args'] }),
    )
    return [...inUses, ...inTemplates]
  },
}

function repeatedIn(block: JsonObject | null, { manifest, path }: Spot) {
  const names = recordsIn(block, 'args').map((argument) => textIn(argument, 'name'))
  return names.flatMap((name, index) => {
    const first = names.indexOf(name)
    if (first === index) return []
    return [
      {
        spot: { manifest, path: [...path, index] },
        also: [{ manifest, path: [...path, first] }],
        message: `the argument "${name}" stands here again; the last one counts`,
        evidence: seen(`"${name}" is entry ${first + 1} and entry ${index + 1}`),
        fix: 'Leave one of the two out',
      },
    ]
  })
}
