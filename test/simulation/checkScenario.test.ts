import { expect, it } from 'vitest'
import { objectionsToScenario } from '../../src/simulation/checkScenario.ts'
import type { Scenario } from '../../src/simulation/scenario.ts'

const said = (fields: object): readonly string[] =>
  objectionsToScenario({ plan: {}, ...fields } as Scenario).map(
    ({ code, path, hint }) => `${code} ${path}: ${hint}`,
  )

it('has nothing against a scenario of known keys and sound amounts', () => {
  const pods = { startup: '3s', images: { 'app:v2': { readyCap: 0 } }, failing: ['app:v3'] }
  expect(said({ pods, traffic: { requestsPerSecond: 0.5 }, replicas: [[0, 3]] })).toEqual([])
})

it('says everything at once, with what was probably meant', () => {
  expect(
    said({
      metrcs: {},
      traffic: { requestsPerSecond: -4 },
      pods: { failing: 'app:v3', images: { 'app:v2': { readyCap: -1 } } },
      replicas: [[0, 2.5]],
    }),
  ).toEqual([
    'unknown-key metrcs: Did you mean metrics?',
    'not-an-amount traffic.requestsPerSecond: Give a number that is not negative.',
    "not-a-list pods.failing: Give a list: ['app:v3'].",
    'not-an-amount pods.images["app:v2"].readyCap: Give a number that is not negative.',
    'not-an-amount replicas[0][1]: Give a number that is not negative.',
  ])
})
