import { readObjects } from '../../../src/manifest/objects.ts'
import type { Plan } from '../../../src/plan/plan.ts'
import { type Rehearsals, rehearsalsOf } from '../../../src/questions/lint/rehearsals.ts'
import {
  type LintedRollout,
  type LintSubject,
  subjectsOf,
} from '../../../src/questions/lint/subject.ts'
import { unreachable } from '../../../src/units/unreachable.ts'
import { parseManifests } from '../../../src/yaml/index.ts'
import { parseDocuments } from '../../../src/yaml/parse.ts'

/** The subjects of a text, as rules get them. */
export function subjectsIn(text: string): readonly LintSubject[] {
  const { manifests } = readObjects(parseDocuments(text).documents, 'stored')
  const plan = (): Plan | null => parseManifests(text, { missing: 'assume' }).plan
  const rehearse = (): Rehearsals => rehearsalsOf(plan, null)
  return subjectsOf(manifests, { rehearse, before: [], assumes: false })
}

/** The only one. */
export function subjectIn(text: string): LintSubject {
  return subjectsIn(text)[0] ?? unreachable('no subject')
}

/** The only Rollout. */
export function rolloutIn(text: string): LintedRollout {
  return subjectIn(text).rollout ?? unreachable('no Rollout')
}
