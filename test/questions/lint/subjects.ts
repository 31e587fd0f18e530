import { readObjects } from '../../../src/manifest/objects.ts'
import {
  type LintedRollout,
  type LintSubject,
  subjectsOf,
} from '../../../src/questions/lint/subject.ts'
import { unreachable } from '../../../src/units/unreachable.ts'
import { parseDocuments } from '../../../src/yaml/parse.ts'

/** The subjects of a text, as rules get them. */
export function subjectsIn(text: string): readonly LintSubject[] {
  return subjectsOf(readObjects(parseDocuments(text).documents, 'stored').manifests)
}

/** The only one. */
export function subjectIn(text: string): LintSubject {
  return subjectsIn(text)[0] ?? unreachable('no subject')
}

/** The only Rollout. */
export function rolloutIn(text: string): LintedRollout {
  return subjectIn(text).rollout ?? unreachable('no Rollout')
}
