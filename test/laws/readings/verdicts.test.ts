import { expect, it } from 'vitest'
import { passagesOf } from '../../../src/laws/readings/passage.ts'
import { verdictsOf } from '../../../src/laws/readings/verdicts.ts'
import { check, type Story, storyOf } from '../stories.ts'

const strategy = { steps: [{ setWeight: 50 }, { analysis: check }, { pause: {} }] }
const metric = { count: 3, interval: '10s' }
const metrics = {
  'success-rate': [
    ['0s', 1],
    ['80s', 0.5],
  ] as const,
}

function verdicts({ timeline }: Story): readonly string[] {
  return [...passagesOf(timeline)].flatMap((passage) =>
    verdictsOf(passage).map((run) => `${passage.at / 1000}s ${run.name} ${run.phase}`),
  )
}

it('finds the moment in which a current run ends', () => {
  expect(verdicts(storyOf(strategy, { metrics }, {}, metric))).toEqual(['80s demo-v2-2-1 Failed'])
})

it('leaves out a moment in which somebody does something', () => {
  const script = [{ at: '80s', retry: true }] as const
  expect(verdicts(storyOf(strategy, { metrics, script }, {}, metric))).toEqual([])
})

it('finds a verdict in a pause, which halts no analysis', () => {
  const background = { steps: [{ setWeight: 50 }, { pause: {} }], analysis: check }
  const found = verdicts(storyOf(background, { metrics }, {}, { interval: '10s' }))
  expect(found).toEqual(['80s demo-v2-2 Failed'])
})
