import type { Invariant, Violation } from '../../laws/invariant.ts'
import type { Scenario } from '../../simulation/scenario.ts'
import type { Timeline } from '../../timeline/timeline.ts'
import type { Json } from '../../units/json.ts'
import { treeAt } from '../../views/rolloutAt.ts'
import { yamlDocuments, yamlText } from './yamlText.ts'

export interface Breach {
  readonly invariant: Invariant
  readonly violation: Violation
  readonly scenario: Scenario
  readonly timeline: Timeline
  readonly seed: number
  readonly path: string
}

/** All that a person needs to see what happened and to see it again, and nothing else. */
export function reportOf(breach: Breach): string {
  const { invariant, violation, scenario, timeline, seed, path } = breach
  const { plan, ...world } = scenario
  const at = `${violation.at / 1000}s`
  return [
    `${invariant.name}: ${violation.message}, at ${at}`,
    `  ${invariant.claim}`,
    section('manifests', yamlDocuments(plan.manifests)),
    section('world', yamlText(world as unknown as Json)),
    section(`tree at ${at}`, treeAt(timeline, violation.at)),
    section('again', `assertStrategy(manifests, { ...options, seed: ${seed}, path: '${path}' })`),
  ].join('\n')
}

function section(title: string, text: string): string {
  return `\n# ${title}\n\n${text.trimEnd()}`
}
