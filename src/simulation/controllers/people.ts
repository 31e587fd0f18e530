import type { JsonObject } from '../../units/json.ts'
import { act } from '../action.ts'
import { applyFiles, deleteWorkload, deploy, letGo } from '../applying.ts'
import { followRollout, patchReferenced } from '../deploying.ts'
import { actOnDeployment } from '../deploymentAction.ts'
import { askGitOps } from '../gitops/askGitOps.ts'
import { noticeWrite } from '../gitops/noticeWrite.ts'
import { servicesLetGo } from '../namedServices.ts'
import { podOwnersIn } from '../podOwners.ts'
import type { Action } from '../program.ts'
import type { ScriptEntry } from '../scenario.ts'
import type { Row } from '../takeTurns.ts'
import type { WorldNow } from '../worldNow.ts'
import { writtenPartsOf } from '../writtenParts.ts'

/** Whoever types: the entries of the script that are due by now, in order. */
export const people: Row = { kind: 'Person', play }

function play(now: WorldNow): boolean {
  const { program, at } = now
  const { script } = program
  for (let index = now.scriptDone; index < script.length; index++) {
    const action = script[index] as Action
    if (action.at > at) break
    const before = writtenPartsOf(now, now.program.plan.manifests)
    const said = now.errors.length
    carryOut(now, action.entry)
    if (!('commit' in action.entry)) {
      const after = writtenPartsOf(now, now.program.plan.manifests)
      const error = now.errors.length === said ? '' : now.errors.slice(said).join('; ')
      now.attempts = [...now.attempts, { entry: action.entry, index, before, after, error }]
    }
    now.actions = [...now.actions, action.entry as unknown as JsonObject]
    now.scriptDone++
  }
  // Everybody sees in this very round what they did.
  return false
}

function carryOut(now: WorldNow, entry: Action['entry']): void {
  if (askGitOps(now, entry) || 'commit' in entry) return
  const error = carryOutEntry(now, entry)
  if (error !== '') now.errors = [...now.errors, error]
  noticeWrite(now, entry)
}

function carryOutEntry(now: WorldNow, entry: ScriptEntry): string {
  if (entry.deploy) return deploy(now)
  if (entry.apply !== undefined) return applyFiles(now, entry.apply as readonly JsonObject[])
  if (entry.delete) return deleteWorkload(now)
  if (now.program.workload.kind === 'Deployment') return actOnDeployment(now, entry)
  const before = now.rollout
  const { rollout, error } = act(now, entry)
  now.rollout = rollout
  if (entry.patchWorkload !== undefined && error === '') patchReferenced(now, entry.patchWorkload)
  followRollout(now, before)
  // What is gone with its node takes no time to terminate.
  if (entry.lose?.abruptly) now.standing = podOwnersIn(now)
  if (before !== null && rollout !== null && before.spec !== rollout.spec) {
    letGo(now, servicesLetGo(before.spec.source, rollout.spec.source))
  }
  return error
}
