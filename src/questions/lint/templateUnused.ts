import { isJsonObject, type Json } from '../../units/json.ts'
import { type LintRule, seen } from './rule.ts'
import { templatesFor } from './uses.ts'

export const templateUnused: LintRule = {
  name: 'template-unused',
  severity: 'info',
  what: 'An AnalysisTemplate is named by nothing in the file that has the Rollout.',
  why: 'The gate that somebody wrote is not in the way of anything.',
  fix: 'Name it in an analysis, or leave it out.',
  source: 'getReferencedAnalysisTemplates',
  find({ rollout, manifests }) {
    if (rollout === null) return []
    const named = new Set<string>()
    for (const { value } of manifests) collect(value, named)
    return templatesFor(null, manifests).flatMap(({ manifest }) => {
      if (named.has(manifest.name)) return []
      return [
        {
          spot: { manifest, path: ['metadata', 'name'] },
          also: [],
          message: `no analysis names ${manifest.kind} "${manifest.name}"`,
          evidence: seen(
            named.size === 0 ? 'no analysis is asked for' : `named are ${[...named].join(', ')}`,
          ),
          fix: `analysis: { templates: [{ templateName: ${manifest.name} }] }, or leave it out`,
        },
      ]
    })
  },
}

function collect(value: Json, named: Set<string>): void {
  if (Array.isArray(value)) {
    for (const entry of value) collect(entry, named)
  } else if (isJsonObject(value)) {
    for (const [key, entry] of Object.entries(value)) {
      if (key === 'templateName' && typeof entry === 'string') named.add(entry)
      else if (entry !== undefined) collect(entry, named)
    }
  }
}
