import { flagIn, listIn, numberIn, recordIn, textIn } from '../document/fields.ts'
import type { JsonObject } from '../units/json.ts'
import { isFlagOn, switchFlag } from './flag.ts'
import {
  objectionToFlags,
  objectionToPromote,
  type PromoteFlags,
  type PromoteStatus,
  type PromoteView,
  promoteWrites,
} from './promoteWrites.ts'
import { merge, nameOf, type Response, read, type Server } from './server.ts'
import { done, misused, refused, type VerbRule } from './verb.ts'

/** `promote ROLLOUT_NAME`: to the next step, or with `--full` to the end. */
export const promote: VerbRule = {
  use: 'ROLLOUT_NAME',
  aliases: [],
  flags: [
    switchFlag('full'),
    switchFlag('skip-current-step', 'c', 'use without the flag instead ex: promote ROLLOUT_NAME'),
    switchFlag('skip-all-steps', 'a', 'use --full instead'),
  ],
  run: (server, { names, given }) => {
    const [name] = names
    if (name === undefined || names.length > 1) return misused
    const flags = {
      full: isFlagOn(given, 'full'),
      skipCurrentStep: isFlagOn(given, 'skip-current-step'),
      skipAllSteps: isFlagOn(given, 'skip-all-steps'),
    }
    const objection = objectionToFlags(flags)
    if (objection !== '') return refused(objection)
    const answer = promoteRollout(server, name, flags)
    if (typeof answer === 'string') return refused(answer)
    if (!answer.ok) return refused(answer.message)
    const how = flags.full ? 'fully promoted' : 'promoted'
    return done(`rollout '${nameOf(answer.object)}' ${how}\n`)
  },
}

// This order makes it work where the status is no resource of its own (CRDs before v0.10), too:
// then one patch writes spec and status. (PromoteRollout)
function promoteRollout(server: Server, name: string, flags: PromoteFlags): Response | string {
  const found = read(server, 'rollouts', name)
  if (!found.ok) return found
  const view = promotionView(found.object)
  const objection = objectionToPromote(view, flags)
  if (objection !== '') return objection
  const { status, unpauses, unified } = promoteWrites(view, flags)
  const unpause = { spec: { paused: false } }
  if (status === null) return unpauses ? merge(server, 'rollouts', name, unpause) : found
  const answer = merge(server, 'rollouts', name, { status: fields(status) }, 'status')
  if (answer.ok) return unpauses ? merge(server, 'rollouts', name, unpause) : answer
  if (answer.reason !== 'NotFound') return answer
  const skips = flags.skipCurrentStep || flags.skipAllSteps
  const all = { ...(skips ? {} : unpause), status: fields(unified) }
  return merge(server, 'rollouts', name, all)
}

function fields(status: PromoteStatus): JsonObject {
  return { ...status }
}

function promotionView(rollout: JsonObject): PromoteView {
  const spec = recordIn(rollout, 'spec')
  const status = recordIn(rollout, 'status')
  const strategy = recordIn(spec, 'strategy')
  const canary = recordIn(strategy, 'canary')
  const stepRun = recordIn(recordIn(status, 'canary'), 'currentStepAnalysisRunStatus')
  return {
    paused: flagIn(spec, 'paused') ?? false,
    blueGreen: recordIn(strategy, 'blueGreen') !== null,
    steps: canary === null ? null : listIn(canary, 'steps').length,
    currentStepIndex: numberIn(status, 'currentStepIndex'),
    pauseConditions: listIn(status, 'pauseConditions').length > 0,
    controllerPause: flagIn(status, 'controllerPause') ?? false,
    inconclusive: textIn(stepRun, 'status') === 'Inconclusive',
    currentPodHash: textIn(status, 'currentPodHash'),
    stableRS: textIn(status, 'stableRS'),
  }
}
