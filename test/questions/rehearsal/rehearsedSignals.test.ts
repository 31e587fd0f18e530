import { expect, it } from 'vitest'
import { rehearsedSignals } from '../../../src/questions/rehearsal/rehearsedSignals.ts'
import { planFrom, prometheus, templateOf } from '../given.ts'

const script = [{ at: '1m', setImage: 'web:2' }]

it('a bad release is bad for its own image alone', () => {
  const plan = planFrom(
    '{ canary: { steps: [{ analysis: { templates: [{ templateName: rate }] } }] } }',
    1,
    templateOf('rate', `successCondition: 'result[0] >= 0.9', ${prometheus}`),
  )
  expect(rehearsedSignals({ plan, script }, 'web:2', 'bad')).toEqual({
    rate: {
      kind: 'perRevision',
      signals: { 'web:2': { kind: 'constant', answer: [0.45] } },
      otherwise: { kind: 'constant', answer: [0.9] },
    },
  })
})

it('arguments that only a run knows are found behind gates and other analyses', () => {
  const analysis = (name: string, least: number): string =>
    `{ analysis: { templates: [{ templateName: ${name} }], args: [{ name: least, value: '${least}' }] } }`
  const metric = `successCondition: 'result[0] >= {{args.least}}', ${prometheus}`
  const plan = planFrom(
    `{ canary: { steps: [${analysis('a', 7)}, { pause: {} }, ${analysis('b', 80)}] } }`,
    1,
    templateOf('a', metric, '[{ name: least }]'),
    templateOf('b', metric, '[{ name: least }]'),
  )
  expect(rehearsedSignals({ plan, script }, 'web:2', 'good')).toEqual({
    a: { kind: 'constant', answer: [7] },
    b: { kind: 'constant', answer: [80] },
  })
})
