import type { Timeline } from '../../../src/timeline/timeline.ts'
import { type CaseFile, linesOf, notBuilt, type Row } from '../caseFile.ts'
import { explainLines, explainMoments } from './traces/explain.ts'
import { type RecordedParts, recordedMoments } from './traces/moments.ts'
import { recordedEvents, recordedOrders } from './traces/orders.ts'
import { type RecordedTrace, runTrace, unplayed } from './traces/trace.ts'

/** Recordings of the real controllers, a file for each suite of scenarios. */
export const traces: readonly CaseFile[] = [
  'known',
  'basic',
  'routed',
  'bluegreen',
  'analysis',
  'experiment',
  'livelock',
].map((suite) => tracesFile(`traces-${suite}.ndjson`))

/** Any file of recordings; those that say `hash` name templates by the hashes that Argo computes. */
export function tracesFile(name: string): CaseFile {
  const names = /-hash\.ndjson$/.test(name) ? 'podTemplateHash' : 'imageTag'
  return {
    name,
    *rows(text) {
      for (const line of linesOf(text)) yield* rowsOf(JSON.parse(line) as RecordedTrace, names)
    },
  }
}

/** What is compared of one trace. It is run when the first of its rows is asked for, and only then. */
function rowsOf(trace: RecordedTrace, names: 'podTemplateHash' | 'imageTag'): readonly Row[] {
  const { id, expected, script, until } = trace
  let timeline: Timeline | null = null
  const ran = (): Timeline => {
    timeline ??= runTrace(trace, names)
    return timeline
  }
  const answer = (read: (timeline: Timeline) => unknown) => (): unknown =>
    unplayed(trace) ? notBuilt : read(ran())
  const shown = { id, input: { script, until } }
  const moments: Row = {
    ...shown,
    kind: 'moments',
    expected: expected.moments,
    actual: answer((of) => recordedMoments(of.moments, partsOf(trace))),
    explain: (actual) => explainMoments(expected.moments, actual),
  }
  // The last instant of a livelock has no end, so its orders and events are cut anywhere.
  if (expected.livelock) return [moments, { ...shown, ...livelockOf(ran) }]
  return [
    moments,
    {
      ...shown,
      kind: 'orders',
      expected: expected.orders,
      actual: answer((of) => recordedOrders(of.moments)),
      explain: (actual) => explainLines(expected.orders, actual),
    },
    {
      ...shown,
      kind: 'events',
      expected: expected.events,
      actual: answer((of) => recordedEvents(of.moments)),
      explain: (actual) => explainLines(expected.events, actual),
    },
  ]
}

function partsOf({ suite, serviceController }: RecordedTrace): RecordedParts {
  return { workload: suite === 'world', services: serviceController ?? false }
}

// A livelock has to be recognised as one, and the diagnostic has to name who undoes whose work.
function livelockOf(ran: () => Timeline): Pick<Row, 'kind' | 'expected' | 'actual'> {
  return {
    kind: 'livelock',
    expected: { reason: 'livelock', diagnostics: ['livelock'], named: true },
    actual: () => {
      const { end, diagnostics } = ran()
      return {
        reason: end.reason,
        diagnostics: diagnostics.map(({ code }) => code),
        named: /\b\w+ and \w+ keep undoing each other/.test(diagnostics[0]?.message ?? ''),
      }
    },
  }
}
