import * as sim from 'rollout-sim'
import { plan, scenario, template, timeline } from '../given.ts'
import { type Row, row } from '../row.ts'

/** What people ask, and the reports of it. */
export function questionRows(): readonly Row[] {
  const { questions } = sim
  const series = {
    errors: [
      ['0s', [0.01]],
      ['10s', [0.5]],
    ],
  } as sim.RecordedSeries
  const report = questions.estimate.ask(plan, {}).report
  const judged = sim.judge(template, series)
  const likely = { good: { failed: 0.01 }, bad: { failed: 0.9 } }
  const slo = { target: 0.999, window: '720h' } as const
  const asked = Object.entries(questions).map(([name, question]) =>
    row(
      `questions.${name}.ask`,
      question.ask as (...args: never[]) => unknown,
      ...([plan, optionsOf[name] ?? {}] as never[]),
    ),
  )
  return [
    row('whatChanges', sim.whatChanges, plan, { from: 'v1.8.3', to: 'v1.9.0' }),
    row('rehearsal', sim.rehearsal, plan, { release: 'bad', startup: '5s' }),
    row('rehearsal, simulated', (...args) => sim.simulate(sim.rehearsal(...args)), plan, {}),
    row('capacity', sim.capacity, plan, { abortAt: '40s' }),
    row('exposure', sim.exposure, timeline, {}),
    row('budgetUsed', sim.budgetUsed, { share: 0.1, failureRate: 0.5, lasts: 60_000 }, slo),
    row('estimate', sim.estimate, plan, {}),
    row('estimate of a scenario', sim.estimate, scenario, {}),
    row('explainWeights', sim.explainWeights, plan),
    row('minReplicas', sim.minReplicas, { weights: [10, 25], tolerance: 1, maxSurge: 1 }),
    row('rehearseChange', sim.rehearseChange, plan, { next: plan, at: '40s' }),
    row('compare', sim.compare, plan, plan, {}),
    row('whyStuck', sim.whyStuck, plan, {}),
    row('whyKept', sim.whyKept, plan, {}),
    row('choices', sim.choices, plan, { at: '40s' }),
    row('lint', sim.lint, plan, {}),
    row('lintReport', sim.lintReport, sim.lint(plan)),
    row('judgeReport', sim.judgeReport, judged),
    row('oddsReport', sim.oddsReport, sim.odds(template, likely)),
    row('reportText', sim.reportText, report, { width: 80 }),
    row('reportMarkdown', sim.reportMarkdown, report),
    row('judge', sim.judge, template, series, { metric: 'errors' }),
    row('odds', sim.odds, template, likely),
    row(
      'simulateAnalysis',
      sim.simulateAnalysis,
      template,
      {},
      { errors: [0.01] },
      { until: '1h' },
    ),
    ...asked,
  ]
}

const optionsOf: Readonly<Record<string, object>> = {
  compare: { after: plan },
  choices: { at: '40s' },
  minReplicas: { tolerance: 1 },
  rehearseChange: { next: plan, at: '40s' },
  whatChanges: { from: 'v1.8.3', to: 'v1.9.0' },
}
