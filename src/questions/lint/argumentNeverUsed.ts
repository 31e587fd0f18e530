import { recordsIn, textIn } from '../../document/fields.ts'
import type { Manifest } from '../../manifest/objects.ts'
import type { JsonObject } from '../../units/json.ts'
import { type LintRule, seen } from './rule.ts'
import type { LintSubject } from './subject.ts'
import { templatesFor } from './uses.ts'

export const argumentNeverUsed: LintRule = {
  name: 'argument-never-used',
  severity: 'info',
  what: 'A template declares an argument that no metric has in it.',
  why:
    'Whoever gives it a value changes nothing, be it a threshold or the hash that tells the new ' +
    'pods from the old ones; all the same every run needs it.',
  fix: 'Put {{args.name}} where it belongs, or leave the argument out.',
  source: 'ResolveMetricArgs (every argument of a run needs a value)',
  find(subject) {
    return templatesFor(null, subject.manifests).flatMap(({ manifest, template }) => {
      const text = textAround(manifest, subject)
      return template.args.flatMap(({ name }, index) => {
        if (isMentioned(name, text)) return []
        return [
          {
            spot: { manifest, path: ['spec', 'args', index] },
            also: [],
            message: `no metric mentions {{args.${name}}}`,
            evidence: seen(`"${name}" is declared, and put in nowhere`),
            fix: `Leave the argument out, or write {{args.${name}}}`,
          },
        ]
      })
    })
  },
}

/** The metrics that may be in one run with those of a template. */
function textAround(manifest: Manifest, { uses, manifests }: LintSubject): string {
  const beside = uses
    .filter(({ templates }) => templates.some((one) => one.manifest === manifest))
    .flatMap(({ templates }) => templates.map((one) => one.manifest))
  // Whoever names a template, or is named by it, shares its arguments.
  const kin = templatesFor(null, manifests)
    .map((one) => one.manifest)
    .filter((one) => names(one, manifest) || names(manifest, one))
  const all = new Set([manifest, ...beside, ...kin])
  return [...all].map(({ value }) => JSON.stringify(metricsIn(value))).join('\n')
}

function metricsIn(template: JsonObject): readonly JsonObject[] {
  const spec = template.spec as JsonObject | undefined
  return recordsIn(spec ?? {}, 'metrics')
}

function names({ value }: Manifest, { name }: Manifest): boolean {
  const spec = value.spec as JsonObject | undefined
  return recordsIn(spec ?? {}, 'templates').some((one) => textIn(one, 'templateName') === name)
}

function isMentioned(name: string, text: string): boolean {
  return [...text.matchAll(/\{\{\s*args\.(.*?)\s*\}\}/g)].some(
    ([, mentioned]) => mentioned === name,
  )
}
