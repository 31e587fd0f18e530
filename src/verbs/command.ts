import { quote } from '../go/string.ts'
import { type Flag, switchFlag, textFlag } from './flag.ts'
import { suggestionsFor } from './suggestions.ts'
import { pluginCommands, type VerbName, verbNames, verbRules } from './verbs.ts'

/** Flags that every command takes, as far as they matter without a cluster. */
const globalFlags: readonly Flag[] = [textFlag('namespace', 'n'), switchFlag('help', 'h')]

export type Command =
  /** `rest`: what stands before, between and behind the words of the verb. */
  | { readonly kind: 'verb'; readonly name: VerbName; readonly rest: readonly string[] }
  /** The words name a group (`retry`) or nothing at all: its usage is printed. */
  | { readonly kind: 'group'; readonly words: string }
  | { readonly kind: 'unknown'; readonly error: string }

/**
 * Which verb was called. Flags may stand in front of its words; one that is not known there is
 * taken to have a value. (cobra's Find)
 */
export function commandOf(args: readonly string[]): Command {
  const first = firstWord(args, globalFlags)
  if (first < 0) return { kind: 'group', words: '' }
  const word = args[first] ?? ''
  if (!pluginCommands.includes(word)) return unknown(word)
  const behind = args.toSpliced(first, 1)
  const own = verbNames.find((name) => name === word)
  const second = firstWord(behind, own === undefined ? globalFlags : flagsOf(own))
  const deeper = second < 0 ? undefined : subcommand(word, behind[second] ?? '')
  if (deeper !== undefined) {
    return { kind: 'verb', name: deeper, rest: behind.toSpliced(second, 1) }
  }
  if (own !== undefined) return { kind: 'verb', name: own, rest: behind }
  const group = verbNames.some((name) => name.startsWith(`${word} `))
  if (group) return { kind: 'group', words: word }
  return { kind: 'unknown', error: `${quote(word)} is a command that changes nothing` }
}

export function flagsOf(name: VerbName): readonly Flag[] {
  return [...verbRules[name].flags, ...globalFlags]
}

function subcommand(group: string, word: string): VerbName | undefined {
  return verbNames.find((name) => {
    const [first, last = ''] = name.split(' ')
    return first === group && last !== '' && [last, ...verbRules[name].aliases].includes(word)
  })
}

function firstWord(args: readonly string[], flags: readonly Flag[]): number {
  for (let index = 0; index < args.length; index++) {
    const arg = args[index] ?? ''
    if (arg === '--') return -1
    if (takesNext(arg, flags)) index++
    else if (arg !== '' && !arg.startsWith('-')) return index
  }
  return -1
}

function takesNext(arg: string, flags: readonly Flag[]): boolean {
  if (!arg.startsWith('-') || arg.includes('=')) return false
  const long = arg.startsWith('--')
  if (!long && arg.length !== 2) return false
  const known = flags.find(({ name, short }) => (long ? name === arg.slice(2) : short === arg[1]))
  return known?.kind !== 'switch'
}

function unknown(word: string): Command {
  const meant = suggestionsFor(word, pluginCommands)
  const hint =
    meant.length === 0
      ? ''
      : `\n\nDid you mean this?\n${meant.map((name) => `\t${name}\n`).join('')}`
  const error = `unknown command ${quote(word)} for "kubectl-argo-rollouts"${hint}`
  return { kind: 'unknown', error: `${error}\nRun 'kubectl-argo-rollouts --help' for usage.` }
}
