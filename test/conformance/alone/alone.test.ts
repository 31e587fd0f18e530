import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { scoreAnalysisRuns } from './analysisRuns.ts'
import { scoreExperiments } from './experiments.ts'

const directory = fileURLToPath(new URL('../cases', import.meta.url))
const traces = readdirSync(directory).filter((name) => /^traces-.*exp.*\.ndjson$/.test(name))

describe('what stands alone', () => {
  it.each(traces)('an Experiment is played without its Rollout as %s has it', (name) => {
    const { all, different } = scoreExperiments(readFileSync(join(directory, name), 'utf8'))
    console.log(`${name}: ${all} Experiments`)
    expect(different).toEqual([])
  })

  it('an AnalysisRun that is read from its manifest is played as it is recorded', () => {
    const place = join(directory, 'analysis-runs.ndjson')
    const { all, different } = scoreAnalysisRuns(
      existsSync(place) ? readFileSync(place, 'utf8') : '',
    )
    console.log(`${all} AnalysisRuns`)
    expect(all).toBeGreaterThan(0)
    expect(different).toEqual([])
  })

  it('is told where it parts from a recording', () => {
    const text = readFileSync(join(directory, 'traces-experiment.ndjson'), 'utf8')
    const [row = ''] = text.split('\n').filter((line) => line.includes('createExperiment'))
    const trace = JSON.parse(row) as { metrics: object; pods: object }
    const slower = JSON.stringify({ ...trace, pods: { startup: 7 } })
    expect(scoreExperiments(row).different).toEqual([])
    expect(scoreExperiments(slower).different).toHaveLength(scoreExperiments(row).all)
  })
})
