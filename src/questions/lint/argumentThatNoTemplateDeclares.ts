import { recordsIn, textIn } from '../../document/fields.ts'
import { nearest } from '../../document/nearest.ts'
import { type LintRule, seen } from './rule.ts'
import { hasAllTemplates } from './uses.ts'

export const argumentThatNoTemplateDeclares: LintRule = {
  name: 'argument-that-no-template-declares',
  severity: 'warning',
  what: 'The Rollout hands over an argument that none of the templates declares.',
  why: 'It is dropped in silence, and the template goes on with its default.',
  fix: 'Declare it in the template, or correct its name.',
  source: 'MergeArgs of utils/analysis',
  find({ rollout, uses }) {
    if (rollout === null) return []
    return uses.filter(hasAllTemplates).flatMap(({ path, written, templates }) => {
      const known = templates.flatMap(({ template }) => template.args.map(({ name }) => name))
      return recordsIn(written, 'args').flatMap((argument, index) => {
        const name = textIn(argument, 'name')
        if (known.includes(name)) return []
        const meant = nearest(name, known)
        return [
          {
            spot: { manifest: rollout.manifest, path: [...path, 'args', index] },
            also: templates.map(({ manifest }) => ({ manifest, path: ['spec', 'args'] })),
            message: `the argument "${name}" is dropped: no template declares it`,
            evidence: seen(`declared are ${known.join(', ') || 'none'}`),
            fix: meant === null ? `Declare "${name}" in spec.args` : `Did you mean "${meant}"?`,
          },
        ]
      })
    })
  },
}
