import { isDeepStrictEqual } from 'node:util'
import { formatTime } from '../../../src/go/timeText.ts'
import { readAnalysisRun } from '../../../src/manifest/readAnalysisRun.ts'
import type { Signal } from '../../../src/providers/signal.ts'
import type { AnalysisVerdict } from '../../../src/simulation/simulateAnalysis.ts'
import { simulateAnalysisRun } from '../../../src/simulation/simulateAnalysisRun.ts'
import { isJsonObject, type Json, type JsonObject } from '../../../src/units/json.ts'
import { linesOf } from '../caseFile.ts'
import { toldInText } from '../scenarioInText.ts'
import type { AloneScore } from './experiments.ts'

// An AnalysisRun as the original made it, read as the manifest that somebody wrote, and played without anything
// around it. The recording says what becomes of it.

interface Recorded {
  readonly id: string
  readonly series?: Readonly<Record<string, readonly (readonly [number, Json])[]>>
  readonly secrets?: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly ttlStrategy?: JsonObject
  readonly script?: readonly { readonly at: number; readonly terminate: boolean }[]
  readonly until: number
  readonly expected: {
    readonly run?: JsonObject
    readonly moments?: readonly RecordedMoment[]
  }
}

interface RecordedMoment extends Readonly<Record<string, unknown>> {
  readonly at: number
  readonly deleted?: true
  readonly phase?: string
  readonly metrics?: Readonly<Record<string, RecordedMetric>>
}

interface RecordedMetric extends Readonly<Record<string, unknown>> {
  readonly measurements?: readonly JsonObject[]
}

/** Plays every recorded run of a text alone; runs that could not be made are left out. */
export function scoreAnalysisRuns(text: string): AloneScore {
  const rows = linesOf(text).map((line) => JSON.parse(line) as Recorded)
  const made = rows.filter(({ expected }) => expected.run !== undefined)
  const different = made.flatMap((row) => {
    const parting = partingOf(row)
    return parting === '' ? [] : [`${row.id}: ${parting}`]
  })
  return { all: made.length, same: made.length - different.length, different }
}

function partingOf(row: Recorded): string {
  const { expected, series = {}, secrets, ttlStrategy, script = [], until } = row
  const moments = expected.moments ?? []
  const manifest = {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'AnalysisRun',
    metadata: { name: 'run', uid: 'uid-1' },
    spec: { ...expected.run, ...(ttlStrategy && { ttlStrategy }) },
  }
  const reading = readAnalysisRun([manifest])
  const ended = script.find(({ terminate }) => terminate)
  const verdict = simulateAnalysisRun(reading, signalsOf(series), {
    until: `${until}s`,
    ...(secrets && { secrets }),
    ...(ended && { terminateAt: `${ended.at}s` }),
  })
  const last = moments.findLast(({ deleted }) => deleted !== true)
  if (verdict.run === null) {
    return `refused: ${JSON.stringify(reading.diagnostics.find((one) => one.severity === 'error'))}`
  }
  const deletedAt = moments.find(({ deleted }) => deleted === true)?.at ?? null
  const told = { ...seenIn(last), deletedAt }
  const found = { ...seenOf(verdict, last), deletedAt: secondOf(verdict.deletedAt) }
  const parts = Object.keys(told) as (keyof typeof told)[]
  const part = parts.find((key) => !isDeepStrictEqual(told[key], found[key]))
  if (part === undefined) return ''
  return `${part}: ${JSON.stringify(told[part])?.slice(0, 300)} | ${JSON.stringify(found[part])?.slice(0, 300)}`
}

function signalsOf(series: NonNullable<Recorded['series']>): Readonly<Record<string, Signal>> {
  const signals = Object.entries(series).map(([name, points]) => [
    name,
    {
      kind: 'series' as const,
      points: points.map(
        ([at, answer]) =>
          [formatTime(at * 1000), { kind: 'constant', answer: toldInText(answer) }] as const,
      ),
    },
  ])
  return Object.fromEntries(signals) as Readonly<Record<string, Signal>>
}

interface Seen {
  readonly phase: string
  readonly message: string
  readonly startedAt: number | null
  readonly completedAt: number | null
  readonly metrics: Json
}

function seenIn(moment: RecordedMoment | undefined): Seen {
  return {
    phase: String(moment?.phase ?? ''),
    message: String(moment?.message ?? ''),
    startedAt: (moment?.startedAt as number | undefined) ?? null,
    completedAt: (moment?.completedAt as number | undefined) ?? null,
    metrics: withoutDefaults((moment?.metrics ?? {}) as Json),
  }
}

// A cluster keeps the last measurements of each metric, and as many as the recording has are compared.
function seenOf({ run }: AnalysisVerdict, moment: RecordedMoment | undefined): Seen {
  const metrics = (run?.metricResults ?? []).map(({ name, metadata: _, ...result }) => {
    const kept = moment?.metrics?.[name]?.measurements?.length ?? 0
    const measurements = result.measurements
      .slice(result.measurements.length - kept)
      .map(({ metadata: __, ...one }) => ({
        ...one,
        startedAt: secondOf(one.startedAt),
        finishedAt: secondOf(one.finishedAt),
        resumeAt: secondOf(one.resumeAt),
      }))
    return [name, { ...result, measurements }] as const
  })
  return {
    phase: run?.phase ?? '',
    message: run?.message ?? '',
    startedAt: secondOf(run?.startedAt ?? null),
    completedAt: secondOf(run?.completedAt ?? null),
    metrics: withoutDefaults(Object.fromEntries(metrics) as unknown as Json),
  }
}

function secondOf(time: number | null): number | null {
  return time === null ? null : time / 1000
}

/** Absent means none, empty or 0 in the recordings, but for times. */
function withoutDefaults(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutDefaults)
  if (!isJsonObject(value)) return value
  const kept = Object.entries(value).flatMap(([key, one]) => {
    const isTime = key.endsWith('At') && one !== null
    const isNothing = one === undefined || one === null || one === '' || one === false || one === 0
    const isEmpty = Array.isArray(one) && one.length === 0
    if (key === 'metadata' || isEmpty || (isNothing && !isTime)) return []
    return [[key, withoutDefaults(one as Json)] as const]
  })
  return Object.fromEntries(kept)
}
