import type { Scenario } from '../../src/simulation/scenario.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import { passesOf } from './passes.ts'
import { type Command, scenarioOf } from './scenario.ts'
import { passTableOf, tableOf } from './table.ts'

/**
 * A transcript, rendered anew: prose (`# …`) and commands stay as they are written, and what the machine
 * answers to every `run` or `passes` (indented lines) is put in its place.
 */
export function rendered(text: string): string {
  const lines: string[] = []
  for (const block of blocksOf(text)) {
    lines.push(...block.written)
    const { scenario, shown, closely } = block
    if (scenario === null) continue
    const table = closely
      ? passTableOf(passesOf(scenario), shown)
      : tableOf(simulate(scenario), shown)
    lines.push(...table)
  }
  return `${lines.join('\n').trimEnd()}\n`
}

/** The scenarios of a transcript, in order. */
export function scenariosOf(text: string): readonly Scenario[] {
  return blocksOf(text).flatMap(({ scenario }) => (scenario === null ? [] : [scenario]))
}

interface Block {
  readonly written: readonly string[]
  /** Columns that a `show` line asks for. */
  readonly shown: readonly string[]
  /** Pass by pass: `passes` in place of `run`. */
  readonly closely: boolean
  /** null behind the last `run`. */
  readonly scenario: Scenario | null
}

// A block ends with its `run`; `plan` begins a scenario, and everything until `run` belongs to it.
function blocksOf(text: string): Block[] {
  const blocks: Block[] = []
  let written: string[] = []
  let commands: Command[] = []
  let shown: readonly string[] = []
  for (const line of text.split('\n')) {
    if (line.startsWith(' ')) continue
    written.push(line)
    const [, word = '', rest = ''] = /^(\w+)\s*(.*)$/.exec(line) ?? []
    if (word === '' || line.startsWith('#')) continue
    if (word === 'plan' && commands.some(([other]) => other === 'run')) commands = []
    if (word === 'show') shown = rest.split(/\s+/)
    else commands.push([word, rest])
    if (word !== 'run' && word !== 'passes') continue
    const closely = word === 'passes'
    blocks.push({ written, shown, closely, scenario: scenarioOf(commands) })
    written = []
    commands = []
  }
  return [...blocks, { written, shown, closely: false, scenario: null }]
}
