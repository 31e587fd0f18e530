import { type LintOptions, lint } from '../../../src/questions/lint.ts'
import { rehearsal } from '../../../src/questions/rehearsal.ts'
import { simulate } from '../../../src/simulation/simulate.ts'
import { parseManifests } from '../../../src/yaml/index.ts'

/**
 * The errors that lint finds in a text although a good release of it, with pods that are ready at
 * once, is promoted and Healthy in the end: there must be none. What the controller refuses comes to no end.
 */
export function errorsThatComeToTheirEnd(text: string, options?: LintOptions): readonly string[] {
  const reading = parseManifests(text)
  const errors = lint(reading, options).findings.filter(({ severity }) => severity === 'error')
  if (errors.length === 0 || reading.plan === null) return []
  const { moments, end } = simulate(rehearsal(reading.plan))
  const rollout = moments.at(-1)?.world.rollout
  if (end.phase !== 'Healthy' || rollout?.status.stableRS !== rollout?.spec.template.hash) return []
  return errors.map(({ rule, object, path }) => `${rule} ${object} ${path}`)
}
