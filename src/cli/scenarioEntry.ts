import type { ScriptEntry } from '../simulation/scenario.ts'
import { commandFailure } from './command.ts'

// Verbs that are the whole entry, with the plugin's spelling beside the script's own.
const plain: Readonly<Record<string, keyof ScriptEntry>> = {
  deploy: 'deploy',
  promote: 'promote',
  promoteFull: 'promoteFull',
  abort: 'abort',
  retry: 'retry',
  undo: 'undo',
  pause: 'pause',
  resume: 'resume',
  restart: 'restart',
  delete: 'delete',
  refresh: 'refresh',
  sync: 'sync',
}

const withNumber: readonly string[] = ['scale', 'scaleWorkload']

/**
 * An entry of a script as somebody types it: a time, a verb, and what the verb is given:
 * `5m abort`, `7m scale 8`, `2m setImage web:3`, `9m promote --full`, `9m undo 2`.
 */
export function scenarioEntry(text: string): ScriptEntry {
  const [at = '', verb = '', ...rest] = text.trim().split(/\s+/)
  const value = rest.join(' ')
  const entry = entryOf(verb, value)
  if (at === '' || entry === null) {
    const examples = "'5m abort', '7m scale 8', '2m setImage web:3'"
    throw commandFailure(`--at '${text}': write a time and a verb, such as ${examples}`)
  }
  return { at, ...entry } as ScriptEntry
}

function entryOf(verb: string, value: string): object | null {
  if (verb === 'setImage') return value === '' ? null : { setImage: value }
  if (withNumber.includes(verb)) return /^\d+$/.test(value) ? { [verb]: Number(value) } : null
  if (verb === 'promote' && value === '--full') return { promoteFull: true }
  if (verb === 'undo' && /^\d+$/.test(value)) return { undo: { revision: Number(value) } }
  const key = Object.hasOwn(plain, verb) ? plain[verb] : undefined
  return key === undefined || value !== '' ? null : { [key]: true }
}
