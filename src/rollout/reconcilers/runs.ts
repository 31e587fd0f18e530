import { assembleRun } from '../../analysis/assembleRun.ts'
import { isCompleted } from '../../analysis/phase.ts'
import { resolveRolloutArguments } from '../../analysis/rolloutArguments.ts'
import type { RunReference } from '../../analysis/template.ts'
import type { OwnedRun, RunKind } from '../../cluster/objects.ts'
import { interned } from '../../units/interned.ts'
import { sameJson } from '../../units/sameJson.ts'
import type { Pass } from '../contract.ts'
import { addPause, failPass, stableHashOf } from '../pass.ts'
import type { RunStatus } from '../status.ts'
import { withNew } from '../store.ts'

/**
 * A run that is named like an unfinished one of ours with the same spec is that one (a stale read);
 * any other clash of names counts up: `demo-v2-2.1`. (`createAnalysisRun`)
 */
export function createRun(
  pass: Pass,
  reference: RunReference,
  kind: RunKind,
  infix: string,
  stepIndex: number | null,
): OwnedRun | 'failed' {
  const { hash } = pass.spec.template
  const args = resolveRolloutArguments(reference.args, {
    rollout: () => pass.storedRollout(pass.begun),
    stableHash: stableHashOf(pass),
    latestHash: hash,
  })
  if (args.error !== '') return failPass(pass, args.error)
  const assembled = assembleRun(reference, args.args, pass.begun.analysisTemplates)
  if (!assembled.ok) return failPass(pass, assembled.error)
  const update = `${pass.spec.name}-${hash}-${pass.revision}`
  const base = infix === '' ? update : `${update}-${infix}`
  let name = base
  for (let count = 1; ; count++) {
    const existing = pass.analysisRuns.find((run) => run.name === name)
    if (existing === undefined) break
    if (!isCompleted(existing.phase) && sameJson(existing.spec, assembled.spec)) return existing
    name = `${base}.${count}`
  }
  name = interned(name)
  const run: OwnedRun = {
    name,
    kind,
    hash,
    stepIndex,
    createdAt: pass.second,
    spec: assembled.spec,
    terminate: false,
    phase: '',
    message: '',
  }
  pass.analysisRuns = withNew(pass.analysisRuns, run)
  pass.effects.push({
    kind: 'createAnalysisRun',
    at: pass.second,
    run: name,
    runKind: kind,
    hash,
    stepIndex,
    spec: run.spec,
  })
  return run
}

/**
 * None yet; or the person has resumed after an inconclusive one; or this is a retry after an abort.
 * (`needsNewAnalysisRun`)
 */
export function needsNewRun(pass: Pass, current: OwnedRun | null): boolean {
  if (current === null) return true
  if (pass.prev.controllerPause && !isAtAPause(pass)) {
    return current.phase === 'Inconclusive'
  }
  return pass.prev.abortedAt !== null
}

/** Of either strategy: a Rollout may have changed its strategy while it was paused. */
function isAtAPause(pass: Pass): boolean {
  return pass.prev.pauseConditions.some(({ reason }) => !reason.startsWith('Inconclusive'))
}

/** An inconclusive run asks for a pause, a bad one for an abort. */
export function judgeRun(pass: Pass, run: OwnedRun, subject: string): void {
  if (run.phase === 'Inconclusive') addPause(pass, 'InconclusiveAnalysisRun')
  else if (run.phase === 'Error' || run.phase === 'Failed') {
    pass.pause.abort = true
    pass.pause.abortMessage = abortMessage(pass, `${subject} phase error/failed`, run.message)
  }
}

/** An analysis that names no templates makes no run, or else one without metrics, which errs. */
export function waitsForNothing({ controller }: Pass, { templates }: RunReference): boolean {
  return controller.emptyAnalysisWaits && templates.length === 0
}

/** Which analysis it was, and what it said. */
export function abortMessage({ controller }: Pass, subject: string, message: string): string {
  if (!controller.abortNamesAnalysis) return message
  return message === '' ? subject : `${subject}: ${message}`
}

/** What the status remembers of a run; `before`, the very object, if that is nothing new. */
export function runStatusOf(run: OwnedRun | null, before: RunStatus | null): RunStatus | null {
  if (run === null) return null
  const { name, phase, message } = run
  const isKnown =
    before !== null && before.name === name && before.status === phase && before.message === message
  return isKnown ? before : { name, status: phase, message }
}
