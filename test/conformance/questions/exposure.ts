import { exposure } from '../../../src/questions/exposure.ts'
import { simulate } from '../../../src/simulation/simulate.ts'
import { type Facts, scenarioIn } from './input.ts'

interface Options {
  readonly image?: string
  readonly from?: number
  readonly to?: number
  readonly failureRate?: number
  readonly slo?: { readonly target: number; readonly days: number }
}

/** Requests that met the image, in the window if there is one. */
export const exposureFacts: Facts = (input) => {
  const scenario = scenarioIn(input)
  const { image, from, to, slo, failureRate } = (input.options ?? {}) as Options
  const timeline = simulate(scenario)
  const found = exposure(timeline, {
    app: scenario.app ?? {},
    ...(image === undefined ? {} : { image }),
    ...(from === undefined ? {} : { from: `${from}s` }),
    ...(to === undefined ? {} : { to: `${to}s` }),
    ...(failureRate === undefined ? {} : { failureRate }),
    ...(slo === undefined ? {} : { slo: { target: slo.target, window: `${slo.days * 24}h` } }),
  })
  return {
    meets: found.requests > 0,
    requests: found.requests,
    failed: found.failed,
    refused: found.refused,
    percentOfRequestsMeanwhile: found.percent,
    podsBehindTheService: found.reach.pods,
    ofTheExperiment: found.reach.ofExperiments,
    failedPercent: found.failedPercent,
    budgetPercent: found.budgetPercent,
    percentByStep: found.bySteps.map(({ percent }) => percent),
  }
}
