import { recordIn, textIn } from '../../document/fields.ts'
import { secretsIn } from '../../plan/secrets.ts'
import { templatesUsed } from './analyses.ts'
import { type Assumption, type AssumptionRule, bareObject } from './reference.ts'

/**
 * Secrets that the arguments of a Rollout's templates name. A text that is not there is its own
 * name, so that it is known for what it is wherever it comes up.
 */
export const assumeSecrets: AssumptionRule = (view, cluster) => {
  const { namespace, manifests } = cluster
  const known = secretsIn(
    manifests.map(({ value }) => value),
    namespace,
  )
  const used = templatesUsed(view, cluster)
  const asked = used.flatMap(({ template, by }) =>
    template.args.flatMap(({ valueFrom }, index) => {
      const reference = recordIn(valueFrom, 'secretKeyRef')
      const name = textIn(reference, 'name')
      if (name === '' || Object.hasOwn(known, name)) return []
      const at = ['spec', 'args', index, 'valueFrom', 'secretKeyRef', 'name']
      return [{ name, key: textIn(reference, 'key'), by, at }]
    }),
  )
  return [...new Set(asked.map(({ name }) => name))].flatMap((name): readonly Assumption[] => {
    const uses = asked.filter((use) => use.name === name)
    const [first] = uses
    if (first === undefined) return []
    const stringData = Object.fromEntries(uses.map(({ key }) => [key, `${name}/${key}`]))
    const like = `, with ${Object.keys(stringData).join(', ')}`
    const hint = `Say what is in it: secrets: { '${name}': { '${first.key}': '…' } }.`
    const object = bareObject('v1', 'Secret', name, namespace, { stringData })
    return [{ object, by: first.by, at: first.at, like, hint }]
  })
}
