import fc from 'fast-check'
import type { Scenario } from '../../simulation/scenario.ts'
import type { Json } from '../../units/json.ts'
import { yamlDocuments, yamlText } from './yamlText.ts'

/** A scenario as a person reads it: its manifests, and what is varied around them, as YAML. */
export function storyText({ plan, ...world }: Scenario): string {
  return [
    section('manifests', yamlDocuments(plan.manifests)),
    section('world', yamlText(world as unknown as Json)),
  ].join('\n')
}

/** A part of a report under its title. */
export function section(title: string, text: string): string {
  return `\n# ${title}\n\n${text.trimEnd()}`
}

/** The same scenario, which fast-check prints as a person reads it. */
export function readable(scenario: Scenario): Scenario {
  const value = (): string => `${storyText(scenario)}\n`
  return Object.defineProperty({ ...scenario }, fc.toStringMethod, { value, enumerable: false })
}
