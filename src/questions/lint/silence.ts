import { recordIn, textIn } from '../../document/fields.ts'
import { nearest } from '../../document/nearest.ts'
import { pathText } from '../../document/path.ts'
import type { Manifest } from '../../manifest/objects.ts'
import type { Diagnostic } from '../../units/diagnostic.ts'

/**
 * The annotation by which an object asks to be left alone: names of rules, with commas between. On
 * a Rollout it holds for whatever is found around it, elsewhere for the object itself.
 */
export const LINT_IGNORE = 'rollout-sim/lint-ignore'

/** The rules that an object does not want to hear of. */
export function ignoredBy({ written }: Manifest): readonly string[] {
  const annotations = recordIn(recordIn(written, 'metadata'), 'annotations')
  return textIn(annotations, LINT_IGNORE)
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

/** What is said of names that no rule has, in the options and in annotations. */
export function unknownRules(
  ignore: readonly string[],
  manifests: readonly Manifest[],
  known: readonly string[],
): readonly Diagnostic[] {
  const inOptions = ignore
    .filter((name) => !known.includes(name))
    .map((name) => noSuchRule(name, known, { path: 'ignore', file: '', line: 0, column: 0 }))
  const inAnnotations = manifests.flatMap((manifest) =>
    ignoredBy(manifest)
      .filter((name) => !known.includes(name))
      .map((name) => {
        const path = ['metadata', 'annotations', LINT_IGNORE]
        const place = manifest.document.locate([...manifest.path, ...path])
        return noSuchRule(name, known, { path: pathText(path), ...place })
      }),
  )
  return [...inOptions, ...inAnnotations]
}

function noSuchRule(
  name: string,
  known: readonly string[],
  place: Pick<Diagnostic, 'path' | 'file' | 'line' | 'column'>,
): Diagnostic {
  const meant = nearest(name, known)
  const hint = meant === null ? `Rules are ${known.join(', ')}.` : `Did you mean ${meant}?`
  const message = `there is no rule ${JSON.stringify(name)}`
  return { code: 'no-such-rule', severity: 'warning', ...place, message, hint }
}
