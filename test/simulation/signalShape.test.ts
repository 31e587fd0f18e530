import { expect, it } from 'vitest'
import { objectionsToSignals } from '../../src/simulation/checkScenario.ts'
import { signalPart } from '../../src/simulation/signalShape.ts'

const said = (signal: unknown): readonly string[] =>
  objectionsToSignals({ m: signal }, 'metrics').map(
    ({ code, path, hint }) => `${code} ${path.slice('metrics["m"]'.length)}: ${hint}`,
  )

// An object with a literal `then` looks like a promise.
const resumed = (resume: unknown, later: unknown) =>
  JSON.parse(`{"resume": ${JSON.stringify(resume)}, "then": ${JSON.stringify(later)}}`)

it.each([
  0.99,
  null,
  'NaN',
  [0.5, 0.6],
  [[1, 2, 3]],
  [['a', 1]],
  [['0s', 1]],
  [['0s', [['1m', 2]]]],
  { kind: 'constant', answer: [[0.1, 7]] },
  { kind: 'series', points: [['0s', 1]], between: 'linear', after: '3s' },
  { kind: 'perRevision', signals: { 'app:v2': [['0s', 1]] }, otherwise: null },
  { kind: 'observed', figure: 'errorRate', withoutRequests: 0 },
  { kind: 'noisy', signal: 0.5, deviation: 0.1, distribution: 'uniform', min: 0, max: 1 },
  { plain: [['0s', 1]] },
  { answer: 0.5, after: '3s' },
  { job: 'Failed', after: '20s', message: 'no' },
  resumed('15s', resumed('1m', 1)),
  { status: 503, body: '', after: '2s' },
  { after: 5, anything: 1 },
  { error: 'refused' },
])('%j is a signal', (signal) => {
  expect(said(signal)).toEqual([])
})

it.each([
  [[[0, 0.99]], `not-a-time [0][0]: Write '0s'.`],
  [
    [
      ['0s', 1],
      ['60', 2],
    ],
    `not-a-time [1][0]: Write '60s'.`,
  ],
  [[['0s', 1], '5m'], 'not-a-pair [1]: Give a time and a number: [ …, … ].'],
  [[['0s', { answer: 1, after: 3 }]], `not-a-time [0][1].after: Write '3s'.`],
  [{ plain: [[60, 1]] }, `not-a-time .plain[0][0]: Write '60s'.`],
  [{ kind: 'series' }, 'missing-key .points: Give points.'],
  [{ kind: 'serie', points: [] }, 'not-one-of .kind: Did you mean series?'],
  [{ kind: 'series', points: [[0, 1]] }, `not-a-time .points[0][0]: Write '0s'.`],
  [{ kind: 'noisy', signal: 1, devation: 2 }, 'unknown-key .devation: Did you mean deviation?'],
  [
    { kind: 'perRevision', signals: { a: [[5, 1]] } },
    `not-a-time .signals["a"][0][0]: Write '5s'.`,
  ],
  [{ job: 'Failed', after: 20 }, `not-a-time .after: Write '20s'.`],
  [resumed('1m', resumed(15, 1)), `not-a-time .then.resume: Write '15s'.`],
  [
    { answer: 1, after: 'soon' },
    `not-a-time .after: Write a Go duration, such as '90s' or '1h30m'.`,
  ],
])('%j is refused, with the place and the fix', (signal, expected) => {
  expect(said(signal)).toContain(expected)
})

it('is looked at no deeper than a circle', () => {
  const circle: { plain?: unknown } = {}
  circle.plain = circle
  expect(said(circle)[0]).toMatch(/^not-json/)
  expect(signalPart(circle)).toMatchObject({ kind: 'object' })
})
