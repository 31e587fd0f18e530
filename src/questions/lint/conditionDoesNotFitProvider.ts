import { unfitConditions } from '../../manifest/remarks/unfitConditions.ts'
import { isCut } from './conditionCutByYamlComment.ts'
import { judged } from './judged.ts'
import { onlyErrors } from './onlyErrors.ts'
import type { LintRule } from './rule.ts'

export const conditionDoesNotFitProvider: LintRule = {
  name: 'condition-does-not-fit-provider',
  severity: 'error',
  what: 'A condition can be asked of nothing that the provider answers with.',
  why:
    'Every measurement is an Error, and after five in a row the run, and with it the release, ' +
    'is. A background analysis that the promotion stops before that has looked at nothing; there ' +
    'it is a warning.',
  fix: 'What the hint says: result[0] for a vector of Prometheus, for instance.',
  source: 'EvaluateResult: a condition is compiled for the type of the result; #2026, #4792',
  find(subject) {
    return judged(subject).flatMap((one) =>
      unfitConditions(one.manifest, subject.manifests)
        .filter(({ path }) => path[2] === one.path[2])
        .filter(({ path }) => !isCut(String(one.resolved[String(path[3])] ?? '')))
        .map(({ path, message, hint }) => ({
          spot: { manifest: one.manifest, path },
          also: [],
          message,
          ...onlyErrors(subject, 'no type of the answer fits: every measurement is an Error'),
          fix: hint,
        })),
    )
  },
}
