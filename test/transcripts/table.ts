import type { Order } from '../../src/cluster/order.ts'
import type { RolloutState } from '../../src/rollout/state.ts'
import type { Timeline } from '../../src/timeline/timeline.ts'
import type { World } from '../../src/timeline/world.ts'
import type { JsonObject } from '../../src/units/json.ts'
import type { PassSeen } from './passes.ts'

/**
 * A run as lines: time, phase, weight, step, pods (available/wanted), and what happened. An instant at which
 * nothing happened and nothing changed is left out.
 */
export function tableOf(timeline: Timeline, shown: readonly string[]): string[] {
  const rows: string[][] = []
  let last = ''
  let lastPods = ''
  const deadlines = new Map<string, number | null>()
  // A strategy may come to have steps, or lose them.
  const steps = Math.max(0, ...timeline.moments.map(({ world }) => stepsOf(world.rollout)))
  for (const moment of timeline.moments) {
    const { rollout } = moment.world
    if (rollout === null) continue
    const happened = [
      ...moment.actions.map(actionText),
      ...orderTexts(moment.effects, deadlines, shown),
      ...moment.errors.map((error) => `error: ${error.replace(/;.*/, '')}`),
    ]
    const readings = [...readingsOf(rollout, shown, steps), ...besideOf(moment.world, shown)]
    const pods = podsOf(rollout)
    const now = readings.join('|')
    if (happened.length === 0 && now === last) continue
    if (happened.length === 0) happened.push(pods === lastPods ? 'woken' : 'pods')
    last = now
    lastPods = pods
    rows.push([`${moment.at / 1000}s`, ...readings, happened.join(', ')])
  }
  const lines = aligned(rows)
  lines.push(...timeline.diagnostics.map(({ message }) => `  ${message}`))
  return lines
}

/**
 * The passes of one instant as lines: which reconciler ended it, the stored phase, the one that clients show, the
 * step, pods, and what happened.
 */
export function passTableOf(passes: readonly PassSeen[], shown: readonly string[]): string[] {
  const deadlines = new Map<string, number | null>()
  const rows = passes.map(({ endedBy, state, shown: clients, effects }, index) => {
    const happened = orderTexts(effects, deadlines, []).join(', ')
    const number = `pass ${index + 1}`
    const ended = `ends at ${endedBy}`
    return [
      number,
      ended,
      ...readingsOf(state, shown, stepsOf(state)),
      `clients see ${clients}`,
      happened,
    ]
  })
  return aligned(rows)
}

function stepsOf(rollout: RolloutState | null): number {
  const strategy = rollout?.spec.strategy
  return strategy?.kind === 'canary' ? strategy.steps.length : 0
}

function readingsOf(rollout: RolloutState, shown: readonly string[], most: number): string[] {
  const { status, spec } = rollout
  const steps = stepsOf(rollout)
  const readings: string[] = [status.phase]
  if (status.weights !== null) readings.push(`${status.weights.canary.weight}%`)
  else if (spec.strategy.kind === 'canary' && spec.strategy.trafficRouting !== null) {
    readings.push('-')
  }
  if (steps > 0) readings.push(`step ${status.currentStepIndex ?? '-'}/${steps}`)
  else if (most > 0) readings.push('-')
  readings.push(podsOf(rollout))
  const columns = shown.filter((what) => !amongOrders.has(what) && !beside.has(what))
  return [...readings, ...columns.map((what) => shownOf(rollout, what))]
}

/** What is shown among what happened, and has no column. */
const amongOrders: ReadonlySet<string> = new Set(['announcements', 'hashes', 'completions'])

/** What is shown of the world beside the Rollout. */
const beside: ReadonlySet<string> = new Set(['requests', 'workload'])

// Who has answered how many requests so far; the pods of the Deployment.
function besideOf({ traffic, deployments }: World, shown: readonly string[]): readonly string[] {
  return shown.flatMap((what) => {
    if (what === 'workload') {
      const sets = deployments.flatMap(({ replicaSets }) => replicaSets)
      return [`web ${sets.map(({ available, want }) => `${available}/${want}`).join(' ')}`]
    }
    if (what !== 'requests' || traffic === null) return []
    const served = traffic.served.map(({ hash, requests }) => `${hash}=${requests}`)
    return [[...served, `nobody=${traffic.refused}`].join(' ')]
  })
}

function podsOf({ replicaSets }: RolloutState): string {
  return replicaSets
    .filter(({ want, have }) => want + have > 0)
    .map(({ hash, available, want }) => `${hash} ${available}/${want}`)
    .join(' ')
}

// `message`, `pauses`, a condition by its type, or a Service by its name.
function shownOf({ status, services }: RolloutState, what: string): string {
  if (what === 'message') return status.message === '' ? '-' : `"${status.message}"`
  if (what === 'abort') return `abort=${status.abort}`
  if (what === 'additional') {
    const hashes = status.weights?.additional.map((one) => one.podTemplateHash) ?? []
    return `additional=${hashes.join(',') || '-'}`
  }
  if (what === 'counts') return `counts=${status.readyReplicas}/${status.replicas}`
  if (what === 'stable') return `stable=${status.stableRS}`
  const condition = status.conditions.find(({ type }) => type === what)
  if (condition !== undefined) return `${what}=${condition.status}/${condition.reason}`
  const service = services.find(({ name }) => name === `demo-${what}`)
  if (service !== undefined) return `${what}=${service.hash}`
  return `${what}=-`
}

function actionText({ at: _, ...verb }: JsonObject): string {
  const [name = '', value] = Object.entries(verb)[0] ?? []
  // A patch stands in the script above.
  if (value === true || name === 'patch') return name
  return `${name} ${typeof value === 'string' ? value : JSON.stringify(value)}`
}

function orderTexts(
  effects: readonly Order[],
  deadlines: Map<string, number | null>,
  shown: readonly string[],
): readonly string[] {
  const texts: string[] = []
  for (const effect of effects) {
    const text = askedText(effect, shown) || textOf(effect, deadlines)
    if (text !== '') texts.push(text)
  }
  return texts
}

// What only a `show` line asks for.
function askedText(effect: Order, shown: readonly string[]): string {
  if (effect.kind === 'updateHash' && shown.includes('hashes')) {
    return `hashes ${effect.stableHash || '-'},${effect.canaryHash || '-'}`
  }
  if (effect.kind !== 'recordEvent') return ''
  const { reason, message } = effect
  // Of a weight that stays as it is.
  if (shown.includes('announcements') && / updated $/.test(message)) return reason
  if (shown.includes('completions') && reason === 'RolloutStepCompleted') return message
  return ''
}

/** Events that are told, in shorter words. */
const told: Readonly<Record<string, (message: string) => string>> = {
  RolloutStepCompleted: (message) => message.replace(/^Rollout (step \S+) completed.*/, '$1 done'),
  RolloutCompleted: (message) => `promoted (${message.replace(/^.*\): /, '')})`,
  RolloutPaused: (message) => message.replace('Rollout is ', ''),
  RolloutResumed: () => 'resumed',
  RolloutAborted: () => 'aborted',
  SkipSteps: (message) => message,
}

function textOf(effect: Order, deadlines: Map<string, number | null>): string {
  switch (effect.kind) {
    case 'createReplicaSet':
      return `${effect.hash} created`
    case 'scaleReplicaSet':
      return `${effect.hash} ${effect.from}→${effect.to}`
    case 'annotateReplicaSet':
      return deadlineText(effect, deadlines)
    case 'switchService':
      return `${effect.service.replace('demo-', '')}→${effect.hash}`
    case 'setWeight':
      return `weight ${effect.weight}`
    case 'setHeaderRoute':
    case 'setMirrorRoute':
      return effect.kind
    case 'removeManagedRoutes':
      return 'routes removed'
    case 'evictPods':
      return effect.count === 1 ? `evict ${effect.hash}` : `evict ${effect.count} of ${effect.hash}`
    case 'deleteReplicaSet':
      return `${effect.hash} deleted`
    case 'createAnalysisRun':
    case 'terminateAnalysisRun':
      return `${effect.kind} ${effect.run.replace('demo-', '')}`
    case 'createExperiment':
    case 'terminateExperiment':
      return `${effect.kind} ${effect.experiment.replace('demo-', '')}`
    case 'createService':
    case 'deleteService':
      return `${effect.kind} ${effect.service}`
    case 'runStepPlugin':
      return `ask ${effect.name}`
    case 'scaleWorkload':
      return `workload→${effect.replicas}`
    case 'updateScale':
      return `HPA ${effect.from}→${effect.to}`
    case 'recordEvent':
      return effect.object === '' ? (told[effect.reason]?.(effect.message) ?? '') : ''
    default:
      return ''
  }
}

function deadlineText(
  { replicaSet, scaleDownAt }: Extract<Order, { kind: 'annotateReplicaSet' }>,
  deadlines: Map<string, number | null>,
): string {
  const before = deadlines.get(replicaSet) ?? null
  if (before === scaleDownAt) return ''
  deadlines.set(replicaSet, scaleDownAt)
  const hash = replicaSet.replace('demo-', '')
  return scaleDownAt === null ? `${hash} stays` : `${hash} goes at ${scaleDownAt / 1000}s`
}

/** Rows as lines of cells that stand below each other; the first cell stands to the right. */
export function aligned(rows: readonly string[][]): string[] {
  const widths: number[] = []
  for (const row of rows) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, [...cell].length)
    })
  }
  return rows.map((row) => {
    const cells = row.map((cell, column) => {
      const gap = ' '.repeat((widths[column] ?? 0) - [...cell].length)
      return column === 0 ? gap + cell : cell + gap
    })
    return `  ${cells.join('  ')}`.trimEnd()
  })
}
