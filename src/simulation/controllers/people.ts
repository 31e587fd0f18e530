import type { JsonObject } from '../../units/json.ts'
import type { Instant } from '../../units/time.ts'
import { act } from '../action.ts'
import type { TriedEntry } from '../answers.ts'
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

const noErrors: readonly string[] = []

function play(now: WorldNow): boolean {
  const { program, at } = now
  const { script } = program
  if (!isDue(script[now.scriptDone], at)) return false
  const attempts: TriedEntry[] = []
  const actions: JsonObject[] = []
  const errors = [...now.errors]
  for (let index = now.scriptDone; index < script.length; index++) {
    const action = script[index]
    if (!isDue(action, at)) break
    const { entry } = action
    const before = writtenPartsOf(now, now.program.plan.manifests)
    now.errors = noErrors
    carryOut(now, entry)
    if (!('commit' in entry)) {
      const after = writtenPartsOf(now, now.program.plan.manifests)
      attempts.push({ entry, index, before, after, error: now.errors.join('; ') })
    }
    errors.push(...now.errors)
    actions.push(entry as unknown as JsonObject)
    if (program.allowance.rereads < 0) break
  }
  now.scriptDone += actions.length
  now.attempts = [...now.attempts, ...attempts]
  now.actions = [...now.actions, ...actions]
  now.errors = errors
  // Everybody sees in this very round what they did.
  return false
}

function isDue(action: Action | undefined, at: Instant): action is Action {
  return action !== undefined && action.at <= at
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
