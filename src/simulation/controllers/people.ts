import type { JsonObject } from '../../units/json.ts'
import { act } from '../action.ts'
import { askGitOps } from '../gitops/askGitOps.ts'
import { noticeWrite } from '../gitops/noticeWrite.ts'
import { imageSetter } from '../known.ts'
import type { Action, Program } from '../program.ts'
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
    if (!askGitOps(now, action.entry)) {
      const { rollout, error } = act(programNow(now), now.rollout, action.entry, at)
      now.rollout = rollout
      if (error !== '') now.errors = [...now.errors, error]
      noticeWrite(now, action.entry)
    }
    now.actions = [...now.actions, action.entry as unknown as JsonObject]
    now.scriptDone++
  }
  // Everybody sees in this very round what they did.
  return false
}

// Where manifests come from Git, the objects around the Rollout are those that came last.
function programNow({ program, gitops }: WorldNow): Program {
  if (gitops === null || gitops.plan === null) return program
  return { ...program, plan: gitops.plan, withImage: imageSetter(gitops.plan) }
}
