import type { ExperimentState } from '../../experiment/state.ts'
import { formatTime } from '../../go/timeText.ts'
import type { ExperimentTimeline } from '../../simulation/experimentScenario.ts'
import {
  numbers,
  type Report,
  type ReportTable,
  type Sentence,
  sentence,
  texts,
} from '../report.ts'

/**
 * What became of an Experiment alone, for people: how it ended, and a line for every instant at
 * which its phase, a template's pods or an analysis changed.
 */
export function experimentReport(timeline: ExperimentTimeline): Report {
  const { experiment, end } = timeline
  if (experiment === null) {
    return { title: 'No Experiment was played', sentences: [], tables: [], fixes: [] }
  }
  const { name } = experiment
  return {
    title: `The Experiment ${name}: ${end.phase === '' ? 'not begun' : end.phase}`,
    sentences: [endSentence(timeline, experiment)],
    tables: [storyOf(timeline, experiment)],
    fixes: [],
  }
}

function endSentence(
  { endedAt, end }: ExperimentTimeline,
  { name, invalidSpec }: ExperimentState,
): Sentence {
  if (invalidSpec !== '') return sentence(`${name} is not begun: ${invalidSpec}.`)
  if (endedAt === null) return sentence(`${name} is not over after ${formatTime(end.at)}.`)
  const why = end.message === '' ? '' : `: ${end.message}`
  return sentence(`${name} is ${end.phase}, ${formatTime(endedAt)} after its creation${why}.`, {
    at: endedAt,
    rule: '',
    field: '',
  })
}

function storyOf({ moments }: ExperimentTimeline, experiment: ExperimentState): ReportTable {
  const { templates, analyses } = experiment.spec
  const rows: (readonly string[])[] = []
  let before = ''
  for (const { at, world } of moments) {
    const [state] = world.experiments
    const cells = state === undefined ? [] : cellsOf(state)
    const now = cells.join('\n')
    if (now !== before && cells.length > 0) rows.push([formatTime(at), ...cells])
    before = now
  }
  return {
    caption: 'What changed',
    columns: [
      numbers('time'),
      texts('phase'),
      ...templates.map(({ name }) => texts(`${name}: ready`)),
      ...analyses.map(({ name }) => texts(`${name}: run`)),
    ],
    rows,
  }
}

function cellsOf(state: ExperimentState): readonly string[] {
  const { spec, phase, templateStatuses, analysisRuns } = state
  const status = (wanted: string): string => {
    const found = templateStatuses.find(({ name }) => name === wanted)
    return found === undefined ? '–' : `${found.readyReplicas} of ${found.replicas} pods`
  }
  const run = (wanted: string): string => {
    const found = analysisRuns.find(({ name }) => name === wanted)
    return found === undefined || found.phase === '' ? '–' : found.phase
  }
  return [
    phase === '' ? '–' : phase,
    ...spec.templates.map(({ name }) => status(name)),
    ...spec.analyses.map(({ name }) => run(name)),
  ]
}
