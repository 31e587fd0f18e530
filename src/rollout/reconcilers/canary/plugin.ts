import type { Outcome, Pass } from '../../contract.ts'
import { askToWake, isAborted, isFullyPromoted, recordEvent } from '../../pass.ts'
import type { PluginStatus } from '../../status.ts'
import { currentStepOf, stepIndexOf } from './canaryPass.ts'

/** From one call of a running plugin to the next, ms. */
const BACKOFF = 30_000

/** The controller looks again so much later than it may call again, ms. */
const BUFFER = 5_000

/**
 * Step plugins: the current step's is run, those of an aborted update are told to undo it, the last
 * running one of a promotion to stop. What a plugin answers is a fact from outside.
 * (`stepPluginContext.reconcile`)
 */
export function stepPlugin(pass: Pass): Outcome {
  if (isAborted(pass)) abortAll(pass)
  else if (pass.prev.promoteFull || isFullyPromoted(pass)) terminateLast(pass)
  else {
    cleanForRetry(pass)
    runCurrent(pass)
  }
  const index = stepIndexOf(pass)
  pass.pluginSettled = index !== null && isPluginCompleted(pass.pluginStatuses, index)
  return 'next'
}

function abortAll(pass: Pass): void {
  for (const status of pass.pluginStatuses.toReversed()) {
    const undoable = status.phase === 'Running' || status.phase === 'Successful'
    if (status.operation !== 'Run' || !undoable) continue
    if (find(pass.pluginStatuses, status.index, 'Abort') !== undefined) continue
    put(pass, { ...finished(pass, status), operation: 'Abort' })
  }
}

function terminateLast(pass: Pass): void {
  for (const status of pass.pluginStatuses.toReversed()) {
    if (status.operation === 'Terminate' && status.phase === 'Successful') return
    if (status.operation !== 'Run' || status.phase !== 'Running') continue
    if (find(pass.pluginStatuses, status.index, 'Terminate') === undefined) {
      put(pass, { ...finished(pass, status), operation: 'Terminate' })
    }
    return
  }
}

function finished(pass: Pass, status: PluginStatus): PluginStatus {
  const startedAt = pass.second
  return { ...status, phase: 'Successful', message: '', startedAt, updatedAt: null }
}

// At step 0 again with finished plugins: a retry, which starts them anew.
function cleanForRetry(pass: Pass): void {
  if (pass.pluginStatuses.length === 0 || pass.prev.abort) return
  const step = currentStepOf(pass)
  if (stepIndexOf(pass) !== 0) return
  const isOfPlugin = step !== null && step.plugin !== null
  if (!isOfPlugin || isPluginCompleted(pass.pluginStatuses, 0)) pass.pluginStatuses = []
}

// What is stored decides: a retry that has just cleaned the list goes on with the call that it
// finds.
function runCurrent(pass: Pass): void {
  const index = stepIndexOf(pass)
  const plugin = currentStepOf(pass)?.plugin ?? null
  if (index === null || plugin === null || pass.prev.phase !== 'Progressing') return
  const stored = find(pass.prev.pluginStatuses, index, 'Run')
  const before = stored?.name === plugin.name ? stored : undefined
  if (before?.phase === 'Successful' || before?.phase === 'Failed') return
  const isEarly =
    before !== undefined && before.updatedAt !== null && nextCallAt(before) > pass.clock
  const status = isEarly ? before : called(pass, index, plugin.name, before)
  put(pass, status)
  if (status.phase === 'Running' || status.phase === 'Error') {
    askToWake(pass, nextCallAt(status) + BUFFER + 1)
  } else if (status.phase === 'Failed') {
    pass.pause.abort = true
    pass.pause.abortMessage = `Step Plugin ${index + 1} (${plugin.name}) failed: ${status.message}`
  }
}

function nextCallAt({ updatedAt }: PluginStatus): number {
  return (updatedAt ?? 0) + BACKOFF
}

function called(
  pass: Pass,
  index: number,
  name: string,
  before: PluginStatus | undefined,
): PluginStatus {
  const outcome = pass.begun.plugins.find((one) => one.stepIndex === index)
  pass.effects.push({ kind: 'runStepPlugin', at: pass.second, stepIndex: index, name })
  return {
    index,
    name,
    operation: 'Run',
    phase: outcome?.phase ?? 'Running',
    message: outcome?.message ?? '',
    startedAt: before === undefined ? pass.second : before.startedAt,
    updatedAt: pass.second,
  }
}

function isPluginCompleted(statuses: readonly PluginStatus[], index: number): boolean {
  const run = find(statuses, index, 'Run')
  if (run === undefined) return false
  if (run.phase === 'Failed' || run.phase === 'Successful') return true
  const stopped =
    find(statuses, index, 'Terminate') !== undefined || find(statuses, index, 'Abort') !== undefined
  return run.phase === 'Running' && stopped
}

function find(
  statuses: readonly PluginStatus[],
  index: number,
  operation: PluginStatus['operation'],
): PluginStatus | undefined {
  return statuses.find((one) => one.index === index && one.operation === operation)
}

function put(pass: Pass, status: PluginStatus): void {
  const before = find(pass.pluginStatuses, status.index, status.operation)
  pass.pluginStatuses =
    before === undefined
      ? [...pass.pluginStatuses, status]
      : pass.pluginStatuses.map((one) => (one === before ? status : one))
  if (before?.phase === status.phase) return
  if (status.operation === 'Run' && status.phase === 'Successful') return
  recordEvent(
    pass,
    status.phase === 'Error' || status.phase === 'Failed' ? 'Warning' : 'Normal',
    'StepPluginTransition',
    `Step plugin ${status.name} (step ${status.index + 1}) ${transition(status)}`,
  )
}

function transition({ operation, phase }: PluginStatus): string {
  if (operation === 'Abort') return `aborted (${phase})`
  if (operation === 'Terminate') return `terminated (${phase})`
  return `transitioned to ${phase}`
}
