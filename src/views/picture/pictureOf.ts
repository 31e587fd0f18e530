import { phaseOf } from '../../rollout/phaseOf.ts'
import type { RolloutState } from '../../rollout/state.ts'
import { stepString } from '../../steps/step.ts'
import type { Timeline } from '../../timeline/timeline.ts'
import type { Traffic } from '../../timeline/world.ts'
import { type Instant, instant, start } from '../../units/time.ts'
import { actionText } from './actionText.ts'
import type { Picture, PictureAction, PictureRevision, PictureRow, PictureSpan } from './picture.ts'
import { meetRuns, noRuns, runsMet } from './runs.ts'
import { askedWeight, fullWeight, realWeight } from './weights.ts'

/**
 * What there is to draw of a simulation: one row for each moment at which something visible
 * changed, and what went on beside it. A timeline without a Rollout has no rows.
 */
export function pictureOf(timeline: Timeline): Picture {
  const reader = newReader()
  let seen: RolloutState | null = null
  for (const { at, actions, world } of timeline.moments) {
    for (const action of actions) {
      reader.actions.push({ at, text: actionText(action) })
    }
    meetRuns(reader.runs, world.runs, at)
    readTraffic(reader, world.traffic, at)
    if (world.rollout === null || world.rollout === seen) continue
    seen = world.rollout
    readRollout(reader, seen, at)
  }
  return finished(reader, seen)
}

interface Reader {
  readonly revisions: OwnRevision[]
  /** Place in `revisions` by hash. */
  readonly places: Map<string, number>
  readonly rows: Row[]
  readonly phases: OpenSpan[]
  readonly steps: OpenSpan[]
  readonly actions: PictureAction[]
  readonly runs: ReturnType<typeof noRuns>
  failed: number
  failedAt: Instant
  last: Instant
}

type OwnRevision = PictureRevision & { readonly numbers: number[] }

interface OpenSpan {
  readonly from: Instant
  readonly text: string
  readonly detail: string
}

interface Row {
  readonly at: Instant
  readonly asked: number
  readonly real: number
  readonly ready: number[]
  readonly existing: number
  failedPerSecond: number
}

function newReader(): Reader {
  return {
    revisions: [],
    places: new Map(),
    rows: [],
    phases: [],
    steps: [],
    actions: [],
    runs: noRuns(),
    failed: 0,
    failedAt: start,
    last: start,
  }
}

function readRollout(reader: Reader, rollout: RolloutState, at: Instant): void {
  const { phase, message } = phaseOf(rollout)
  note(reader.phases, at, phase, message)
  note(reader.steps, at, stepText(rollout), '')
  const row = rowOf(reader, rollout, at)
  const before = reader.rows.at(-1)
  if (before !== undefined && looksAlike(before, row)) return
  reader.rows.push(row)
  reader.last = at
}

// A span goes on until another one begins; '' is a gap.
function note(spans: OpenSpan[], from: Instant, text: string, detail: string): void {
  const before = spans.at(-1)
  if (before?.text === text && before.detail === detail) return
  spans.push({ from, text, detail })
}

function rowOf(reader: Reader, rollout: RolloutState, at: Instant): Row {
  const ready: number[] = reader.revisions.map(() => 0)
  let existing = 0
  for (const replicaSet of rollout.replicaSets) {
    existing += replicaSet.have
    let place = reader.places.get(replicaSet.hash)
    if (place === undefined) {
      const { hash, template } = replicaSet
      place = reader.revisions.push({ numbers: [], hash, image: template.image }) - 1
      reader.places.set(hash, place)
    }
    const { numbers } = reader.revisions[place] as OwnRevision
    if (replicaSet.revision > 0 && numbers.at(-1) !== replicaSet.revision) {
      numbers.push(replicaSet.revision)
    }
    ready[place] = replicaSet.ready
  }
  const [asked, real] = [askedWeight(rollout), realWeight(rollout)]
  return { at, asked, real, ready, existing, failedPerSecond: 0 }
}

function looksAlike(a: Row, b: Row): boolean {
  return (
    a.asked === b.asked &&
    a.real === b.real &&
    a.existing === b.existing &&
    a.failedPerSecond === b.failedPerSecond &&
    a.ready.length === b.ready.length &&
    a.ready.every((count, place) => count === b.ready[place])
  )
}

function stepText({ spec, status }: RolloutState): string {
  const { strategy } = spec
  if (strategy.kind !== 'canary' || status.currentStepIndex === null || status.abort) return ''
  const step = strategy.steps[status.currentStepIndex]
  return step === undefined ? '' : stepString(step)
}

// Counters only ever grow: what was added since the last look failed since then.
function readTraffic(reader: Reader, traffic: Traffic | null, at: Instant): void {
  if (traffic === null || traffic.requestsPerSecond === 0) return
  const failed = traffic.served.reduce((sum, { errors }) => sum + errors, traffic.refused)
  const row = reader.rows.at(-1)
  if (row !== undefined && at > reader.failedAt) {
    const rate = ((failed - reader.failed) * 1000) / (at - reader.failedAt)
    row.failedPerSecond = Math.max(row.failedPerSecond, rate)
  }
  reader.failed = failed
  reader.failedAt = at
}

function finished(reader: Reader, rollout: RolloutState | null): Picture {
  const { revisions, rows, actions, runs } = reader
  const from = rows[0]?.at ?? start
  const ends = [...rows, ...reader.actions, ...[...runs.met.values()].map(({ to: at }) => ({ at }))]
  const last = ends.reduce(
    (latest, { at }) => Math.max(latest, at),
    reader.phases.at(-1)?.from ?? 0,
  )
  // Nothing happens after the last change, so that a little more is enough to see how it ended.
  const to = instant(last + Math.max(1000, (last - from) / 10))
  const filled = rows.map((row) => ({
    ...row,
    ready: revisions.map((_, at) => row.ready[at] ?? 0),
  }))
  return {
    name: rollout?.spec.name ?? '',
    from,
    to,
    fullWeight: rollout === null ? 100 : fullWeight(rollout),
    revisions,
    rows: filled satisfies readonly PictureRow[],
    phases: closed(reader.phases, to),
    steps: closed(reader.steps, to),
    analyses: runsMet(runs, to),
    actions,
  }
}

function closed(spans: readonly OpenSpan[], end: Instant): readonly PictureSpan[] {
  return spans.flatMap(({ from, text, detail }, index) => {
    const to = spans[index + 1]?.from ?? end
    return text === '' || to === from ? [] : [{ from, to, text, detail }]
  })
}
