import type { JsonObject } from '../../units/json.ts'
import { act } from '../action.ts'
import type { Action } from '../program.ts'
import type { Row } from '../takeTurns.ts'
import type { WorldNow } from '../worldNow.ts'

/** Whoever types: the entries of the script that are due by now, in order. */
export const people: Row = { kind: 'Person', play }

function play(now: WorldNow): boolean {
  const { program, at } = now
  const { script } = program
  for (let index = now.scriptDone; index < script.length; index++) {
    const action = script[index] as Action
    if (action.at > at) break
    const { rollout, error } = act(program, now.rollout, action.entry, at)
    now.rollout = rollout
    if (error !== '') now.errors = [...now.errors, error]
    now.actions = [...now.actions, action.entry as unknown as JsonObject]
    now.scriptDone++
  }
  // Everybody sees in this very round what they did.
  return false
}
