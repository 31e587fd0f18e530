import { simulate } from '../../../src/simulation/simulate.ts'
import { treeAt } from '../../../src/views/rolloutAt.ts'
import { type CaseFile, linesOf, ndjsonRows, type ReadOther } from '../caseFile.ts'
import { type RecordedTrace, scenarioOf } from './traces/trace.ts'

interface Recorded {
  readonly id: string
  readonly at: number
  readonly tree: string
}

type Trace = Omit<RecordedTrace, 'expected'>

/** What `get rollout` printed at an instant of a trace; the trace itself is in the file of its suite. */
export const trees: CaseFile = {
  name: 'trees.ndjson',
  rows: (text, readOther) => {
    const traceOf = tracesFrom(readOther)
    return ndjsonRows<Recorded>(text, ({ id, at, tree }) => ({
      kind: '',
      id: `${id} at ${at}`,
      input: { id, at },
      expected: tree,
      actual: () => treeOf(traceOf(id), at),
      explain: (actual) => firstLine(tree, String(actual)),
    }))
  },
}

function treeOf(trace: Trace, at: number): string {
  return treeAt(simulate(scenarioOf(trace)), `${at}s`)
}

function tracesFrom(readOther: ReadOther): (id: string) => Trace {
  const suites = new Map<string, ReadonlyMap<string, string>>()
  return (id) => {
    const name = `traces-${id.slice(0, id.lastIndexOf('-'))}.ndjson`
    const lines = suites.get(name) ?? byId(readOther(name))
    suites.set(name, lines)
    return JSON.parse(lines.get(id) ?? 'null') as Trace
  }
}

// A line is parsed only if it is asked for: the suites are large.
function byId(text: string | null): ReadonlyMap<string, string> {
  const entries = linesOf(text ?? '').map((line): [string, string] => {
    const id = /"id":"([^"]*)"/.exec(line)?.[1] ?? ''
    return [id, line]
  })
  return new Map(entries)
}

function firstLine(expected: string, actual: string): string {
  const lines = actual.split('\n')
  const wanted = expected.split('\n')
  const index = wanted.findIndex((line, at) => line !== lines[at])
  return `line ${index + 1}: ${lines[index] ?? '(none)'}\n  instead of: ${wanted[index] ?? '(none)'}`
}
