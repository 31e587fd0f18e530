import type { Timeline } from '../../timeline/timeline.ts'
import type { Traffic } from '../../timeline/traffic.ts'
import type { World } from '../../timeline/world.ts'
import { type Instant, instant, start } from '../../units/time.ts'
import { actionText } from './actionText.ts'
import type { Picture, PictureAction, PictureRevision, PictureRow, PictureSpan } from './picture.ts'
import { meetRuns, noRuns, runsMet } from './runs.ts'
import { type StandingNow, standingOf, standsAlike } from './standing.ts'

/**
 * What there is to draw of a simulation: one row for each moment at which something visible
 * changed, and what went on beside it. A timeline of nothing has no rows.
 */
export function pictureOf(timeline: Pick<Timeline, 'moments'>): Picture {
  const reader = newReader()
  let before: World | null = null
  let standing: StandingNow | null = null
  for (const { at, actions, world } of timeline.moments) {
    for (const action of actions) reader.actions.push({ at, text: actionText(action) })
    meetRuns(reader.runs, world.runs, at)
    readTraffic(reader, world.traffic, at)
    if (standsAlike(before, world)) continue
    before = world
    const now = standingOf(world)
    if (now === null) continue
    standing = now
    readStanding(reader, now, at)
  }
  return finished(reader, standing)
}

interface Reader {
  readonly revisions: OwnRevision[]
  /** Place in `revisions` by the name of the ReplicaSet. */
  readonly places: Map<string, number>
  readonly rows: Row[]
  readonly phases: OpenSpan[]
  readonly steps: OpenSpan[]
  readonly actions: PictureAction[]
  readonly runs: ReturnType<typeof noRuns>
  failed: number
  failedAt: Instant
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
  readonly routed: number | null
  readonly real: number
  readonly ready: number[]
  readonly existing: number
  readonly others: number
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
  }
}

function readStanding(reader: Reader, standing: StandingNow, at: Instant): void {
  note(reader.phases, at, standing.phase, standing.message)
  note(reader.steps, at, standing.step, '')
  const row = rowOf(reader, standing, at)
  const before = reader.rows.at(-1)
  if (before === undefined || !looksAlike(before, row)) reader.rows.push(row)
}

// A span goes on until another one begins; '' is a gap.
function note(spans: OpenSpan[], from: Instant, text: string, detail: string): void {
  const before = spans.at(-1)
  if (before?.text === text && before.detail === detail) return
  spans.push({ from, text, detail })
}

function rowOf(reader: Reader, standing: StandingNow, at: Instant): Row {
  const { asked, routed, real, others, templatePrefix, replicaSets } = standing
  const ready: number[] = reader.revisions.map(() => 0)
  let existing = 0
  for (const replicaSet of replicaSets) {
    existing += replicaSet.have
    let place = reader.places.get(replicaSet.name)
    if (place === undefined) {
      const { name, hash, template } = replicaSet
      const part = templatePrefix === '' ? '' : name.slice(templatePrefix.length)
      const revision = { numbers: [], template: part, hash, image: template.image }
      place = reader.revisions.push(revision) - 1
      reader.places.set(name, place)
    }
    const { numbers } = reader.revisions[place] as OwnRevision
    if (replicaSet.revision > 0 && numbers.at(-1) !== replicaSet.revision) {
      numbers.push(replicaSet.revision)
    }
    ready[place] = replicaSet.ready
  }
  return { at, asked, routed, real, ready, existing, others, failedPerSecond: 0 }
}

function looksAlike(a: Row, b: Row): boolean {
  return (
    a.asked === b.asked &&
    a.routed === b.routed &&
    a.real === b.real &&
    a.existing === b.existing &&
    a.others === b.others &&
    a.failedPerSecond === b.failedPerSecond &&
    a.ready.length === b.ready.length &&
    a.ready.every((count, place) => count === b.ready[place])
  )
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

function finished(reader: Reader, standing: StandingNow | null): Picture {
  const { revisions, rows, actions, runs } = reader
  const from = rows[0]?.at ?? start
  let last = Math.max(reader.phases.at(-1)?.from ?? 0, rows.at(-1)?.at ?? 0)
  for (const { at } of actions) last = Math.max(last, at)
  for (const { to: at } of runs.met.values()) last = Math.max(last, at)
  // Nothing happens after the last change, so that a little more is enough to see how it ended.
  const to = instant(last + Math.max(1000, (last - from) / 10))
  // A row knows the revisions that were there by then.
  for (const { ready } of rows) while (ready.length < revisions.length) ready.push(0)
  return {
    name: standing?.name ?? '',
    from,
    to,
    fullWeight: standing?.full ?? 100,
    revisions,
    rows: rows satisfies readonly PictureRow[],
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
