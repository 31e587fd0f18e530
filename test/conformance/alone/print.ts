import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { scoreAnalysisRuns } from './analysisRuns.ts'
import { type AloneScore, scoreExperiments } from './experiments.ts'

/** Plays what the recordings of a folder have of AnalysisRuns and Experiments alone; false if one differs. */
export function printAlone(directory: string): boolean {
  const total = { all: 0, same: 0 }
  for (const name of readdirSync(directory).sort()) {
    const score = scoreOf(name, () => readFileSync(join(directory, name), 'utf8'))
    if (score === null || score.all === 0) continue
    const { what, all, same, different } = score
    console.log(`${name.replace('.ndjson', '')} ${same}/${all} ${what}`)
    for (const line of different) console.log(`  ${line}`)
    total.all += all
    total.same += same
  }
  console.log(`played alone as recorded: ${total.same}/${total.all}`)
  return total.same === total.all
}

function scoreOf(
  name: string,
  read: () => string,
): (AloneScore & { readonly what: string }) | null {
  if (name === 'analysis-runs.ndjson') return { ...scoreAnalysisRuns(read()), what: 'AnalysisRuns' }
  if (!isTraces(name)) return null
  return { ...scoreExperiments(read()), what: 'Experiments' }
}

function isTraces(name: string): boolean {
  return /^(traces-|wide-minimal|world-minimal).*\.ndjson$/.test(name) && !/-hash\./.test(name)
}
