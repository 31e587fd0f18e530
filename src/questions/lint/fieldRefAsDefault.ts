import { recordIn, textIn } from '../../document/fields.ts'
import { type LintRule, seen } from './rule.ts'
import { templatesFor } from './uses.ts'

export const fieldRefAsDefault: LintRule = {
  name: 'field-ref-as-default',
  severity: 'warning',
  what: "A template's argument has a `fieldRef`, and no Rollout gives it a value.",
  why:
    'Only a Rollout can look fields up. In a template nobody does: the argument stays without a ' +
    'value, and every run ends as an Error that says it was not supplied.',
  fix: 'The fieldRef in the args of the Rollout, or a value.',
  source: 'ResolveMetricArgs (argument "x" was not supplied), MergeArgs',
  find({ uses, manifests }) {
    return templatesFor(null, manifests).flatMap(({ manifest, template }) => {
      const own = uses.filter(({ templates }) => templates.some((one) => one.manifest === manifest))
      return template.args.flatMap(({ name, value, valueFrom }, index) => {
        const reference = recordIn(valueFrom, 'fieldRef')
        if (reference === null || value !== null) return []
        const given = own.every(({ reference: { args } }) => args.some((one) => one.name === name))
        if (own.length > 0 && given) return []
        const path = textIn(reference, 'fieldPath')
        return [
          {
            spot: { manifest, path: ['spec', 'args', index, 'valueFrom', 'fieldRef'] },
            also: [],
            message: `argument "${name}" was not supplied: nobody looks ${path} up here`,
            evidence: seen('every run of it ends as an Error before it measures'),
            fix: `In the Rollout: args: [{ name: ${name}, valueFrom: { fieldRef: … } }]`,
          },
        ]
      })
    })
  },
}
