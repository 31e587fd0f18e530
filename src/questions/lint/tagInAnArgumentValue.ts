import { recordIn, recordsIn, textIn } from '../../document/fields.ts'
import type { JsonObject } from '../../units/json.ts'
import { type LintRule, seen } from './rule.ts'
import type { Spot } from './spot.ts'
import { templatesFor } from './uses.ts'

export const tagInAnArgumentValue: LintRule = {
  name: 'tag-in-an-argument-value',
  severity: 'warning',
  what: 'The value of an argument has another argument in it.',
  why: 'Values are put in once and not looked at again: the provider is asked with the braces.',
  fix: 'Put the text with its tags into the metric itself.',
  source: 'ResolveMetricArgs, fasttemplate; #987',
  find({ rollout, uses, manifests }) {
    const inTemplates = templatesFor(null, manifests).flatMap(({ manifest }) =>
      tagsIn(recordIn(manifest.value, 'spec'), { manifest, path: ['spec', 'args'] }),
    )
    if (rollout === null) return inTemplates
    const inUses = uses.flatMap(({ written, path }) =>
      tagsIn(written, { manifest: rollout.manifest, path: [...path, 'args'] }),
    )
    return [...inUses, ...inTemplates]
  },
}

function tagsIn(block: JsonObject | null, { manifest, path }: Spot) {
  return recordsIn(block, 'args').flatMap((argument, index) => {
    const tag = /\{\{\s*args\..*?\}\}/.exec(textIn(argument, 'value'))?.[0]
    if (tag === undefined) return []
    const name = textIn(argument, 'name')
    return [
      {
        spot: { manifest, path: [...path, index, 'value'] },
        also: [],
        message: `the provider gets "${tag}" as it is written`,
        evidence: seen(`the value of "${name}" is not looked at again`),
        fix: `Write the text of "${name}" into the metric, where ${tag} is put in`,
      },
    ]
  })
}
