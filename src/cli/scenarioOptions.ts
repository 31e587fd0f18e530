import type { OperandRow, OptionRow } from './command.ts'

export const filesOperand: OperandRow = [
  '<files...>',
  'manifests: files, folders, globs, or - for stdin',
]

/** How manifests are read. */
export const planOptions: readonly OptionRow[] = [
  ['--rollout <name>', 'which Rollout, where the files have several'],
  ['--strict', 'refuse what a Rollout refers to and the files lack, instead of assuming it'],
]

/** What is played. */
export const scenarioOptions: readonly OptionRow[] = [
  ['--release <kind>', 'good, bad (fails its metrics and its users) or stuck (never ready)'],
  ['--image <image>', 'the new image; the tag next of the old one if absent'],
  ['--startup <time>', 'from the creation of a pod to its readiness, such as 8s'],
  ['--gates <what>', 'where it waits for a person: promote, wait, or promote after a time'],
  ['--at <entry>...', "what somebody does: '5m abort', '7m scale 8', '2m setImage web:3'"],
  ['--set <path=value>...', 'a value of the scenario: metrics.success-rate=0.97'],
  ['--scenario <file>', 'a whole scenario as YAML, in place of the rehearsal'],
  ['--until <time>', 'the end'],
]

/** How an answer is printed. */
export function formatOption(formats: readonly string[]): OptionRow {
  return ['--format <format>', `${formats.join(', ')}; text if absent`]
}
