import * as sim from 'rollout-sim'
import * as expr from 'rollout-sim/expr'
import * as yaml from 'rollout-sim/yaml'
import { analysisRun, experiment } from '../../questions/standalone/given.ts'
import { timeline } from '../given.ts'
import { type Row, row } from '../row.ts'

/** Experiments and AnalysisRuns that stand alone, and expressions. */
export function standaloneRows(): readonly Row[] {
  const readRun = yaml.parseAnalysisRun(analysisRun)
  const readExperiment = yaml.parseExperiment(experiment)
  const objectsOf = (text: string): readonly unknown[] =>
    yaml.parseDocuments(text).documents.map(({ value }) => value)
  const series = { rate: [1] }
  const rehearsed = sim.experimentRehearsal(readExperiment, { release: 'good' })
  const told = sim.simulateExperiment(rehearsed)
  const variables = { weight: 'int', list: 'any' } as const
  return [
    row('parseAnalysisRun', yaml.parseAnalysisRun, analysisRun, {}),
    row('parseExperiment', yaml.parseExperiment, experiment, {}),
    row('readAnalysisRun', sim.readAnalysisRun, objectsOf(analysisRun), {}),
    row('readExperiment', sim.readExperiment, objectsOf(experiment), {}),
    row('analysisRunSignals', sim.analysisRunSignals, readRun, 'good' as const),
    row('simulateAnalysisRun', sim.simulateAnalysisRun, readRun, series, { until: '1h' }),
    row('analysisRunReport', sim.analysisRunReport, sim.simulateAnalysisRun(readRun, series)),
    row('experimentRehearsal', sim.experimentRehearsal, readExperiment, { release: 'bad' }),
    row('simulateExperiment', sim.simulateExperiment, rehearsed),
    row('experimentReport', sim.experimentReport, told),
    row('timelineJson', sim.timelineJson, timeline),
    row('expr evaluateCondition', expr.evaluateCondition, 'result[0] < 0.05', [0.01], {}),
    row('checkExpression', expr.checkExpression, 'weight + len(list) > 3', variables),
    row('compileExpression', expr.compileExpression, 'weight + len(list) > 3', variables),
    row('compileExpression.run', ran('weight + len(list) > 3'), { weight: 3n, list: [1] }, {}),
    row('evaluateExpression', expr.evaluateExpression, 'weight + 1', { weight: 3 }, {}),
  ]
}

function ran(text: string): (values: expr.VariableValues, options: expr.RunOptions) => unknown {
  const compiled = expr.compileExpression(text, { weight: 'int', list: 'any' })
  return (...args) => (compiled.ok ? compiled.run(...args) : compiled)
}
