import type { Snapshot } from '../cluster/snapshot.ts'
import type { Json, JsonObject } from '../units/json.ts'
import { commandOf, flagsOf } from './command.ts'
import { flagText, isFlagOn } from './flag.ts'
import { parseFlags } from './parseFlags.ts'
import type { Server } from './server.ts'
import { usageOf } from './usage.ts'
import { done, misused, type Reply, refused } from './verb.ts'
import { verbRules } from './verbs.ts'
import type { Write } from './write.ts'

/** What a verb looks at beside the objects; what is left out is as in a cluster of today. */
export interface VerbOptions {
  /** The namespace of the kube config, which `--namespace` replaces; `default` if absent. */
  readonly namespace?: string
  /** false: the CRD of the Rollout has no status subresource (before v0.10). */
  readonly statusSubresource?: boolean
  /** So many updates are refused because somebody else was quicker; 0 if absent. */
  readonly conflicts?: number
  /** What `-f` and `--from-file` find: files by path, each with the object that it holds. */
  readonly files?: Readonly<Record<string, Json>>
  /** What the API server puts behind a `generateName`; `xxxxx` if absent. */
  readonly suffix?: string
}

/** What a command of the plugin does and says. */
export interface VerbOutcome {
  /** Every write that was sent, in order; refused ones too. */
  readonly writes: readonly Write[]
  /** What goes to the standard output. */
  readonly stdout: string
  /** What goes to the standard error output. */
  readonly stderr: string
  /** As the shell sees it. */
  readonly exitCode: 0 | 1
  /** The objects afterwards; those that were not written are the very ones. */
  readonly objects: readonly JsonObject[]
}

/**
 * A command of `kubectl argo rollouts` over the objects of a cluster, real or simulated: what it
 * writes, and what it prints, word for word. `args` are the words behind `kubectl argo rollouts`.
 * Nothing that anybody types makes it throw.
 */
export function runVerb(
  { objects, now }: Snapshot,
  args: readonly string[],
  options: VerbOptions = {},
): VerbOutcome {
  const command = commandOf(args)
  const server = serverOf(objects, '', options)
  if (command.kind === 'unknown') return outcomeOf(server, refused(command.error), '', '')
  if (command.kind === 'group') return outcomeOf(server, misused, command.words, '')
  const { name, rest } = command
  const parsed = parseFlags(rest, flagsOf(name))
  if (!parsed.ok) return outcomeOf(server, refused(parsed.error), name, '')
  const { names, given, notices } = parsed
  if (isFlagOn(given, 'help')) return outcomeOf(server, done(usageOf(name)), name, notices)
  const { files = {}, suffix = 'xxxxx' } = options
  const there = serverOf(objects, flagText(given, 'namespace'), options)
  const reply = verbRules[name].run(there, { names, given, now, files, suffix })
  return outcomeOf(there, reply, name, notices)
}

function serverOf(objects: readonly JsonObject[], namespace: string, options: VerbOptions): Server {
  return {
    namespace: namespace || (options.namespace ?? 'default'),
    rolloutStatus: options.statusSubresource ?? true,
    objects,
    writes: [],
    conflicts: options.conflicts ?? 0,
  }
}

function outcomeOf(server: Server, reply: Reply, words: string, notices: string): VerbOutcome {
  const { writes, objects } = server
  const wrong = reply.misused ? usageOf(words) : `Error: ${reply.error}\n`
  const failed = reply.misused || reply.error !== ''
  return {
    writes,
    stdout: reply.text,
    stderr: notices + (failed ? wrong : ''),
    exitCode: failed ? 1 : 0,
    objects,
  }
}
