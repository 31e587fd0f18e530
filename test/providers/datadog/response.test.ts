import { expect, it } from 'vitest'
import {
  datadogRefusal,
  groupsOf,
  noData,
  readV1,
  readV2,
} from '../../../src/providers/datadog/response.ts'
import type { Json } from '../../../src/units/json.ts'
import { brief } from '../asked.ts'

const answer = (body: string, status = 200) =>
  ({ ok: true, status, body, headers: new Map(), broken: null }) as const
const v1 = (series: Json) => brief(readV1(answer(JSON.stringify({ series }))))
const v2 = (columns: Json) => readV2(answer(JSON.stringify({ data: { attributes: { columns } } })))

it('the last point of the first series, a null in it is 0', () => {
  expect(
    v1([
      {
        pointlist: [
          [1, 5],
          [2, 0.5],
        ],
      },
      { pointlist: [[1, 9]] },
    ]),
  ).toEqual([0.5, '0.5'])
  expect(v1([{ pointlist: [[1, null]] }])).toEqual([0, '0'])
})

it('no data is printed as the series that came', () => {
  expect([v1([]), v1(null), v1([{ pointlist: [] }])]).toEqual([
    [null, '[]'],
    [null, 'null'],
    [null, '[{"pointlist":[]}]'],
  ])
  expect(noData('[]')).toMatchObject({ type: '*float64', result: null })
})

it('points of another shape are errors', () => {
  expect(v1([{ pointlist: [[1]] }])).toBe('Datapoint does not have 2 values')
  expect(v1([{ pointlist: [['a', 1]] }])).toMatch(
    /^Could not parse JSON body: json: cannot unmarsh/,
  )
  expect(brief(readV1(answer('x')))).toMatch(/^Could not parse JSON body: invalid character/)
})

it('the first column of numbers, with its groups beside it', () => {
  expect(brief(v2([{ type: 'number', values: [0.5] }]))).toEqual([0.5, '0.5'])
  const groups = { type: 'group', values: [['a', 'b'], ['c']] }
  expect(v2([groups, { values: [null, 2] }])).toMatchObject({
    value: '[2]',
    metadata: { groups: '[{"name":"c","value":2}]' },
  })
  expect(brief(v2([{ type: 'group', values: [] }, { values: [1] }]))).toBe(
    'could not parse group label at index 0',
  )
  expect(brief(v2([{ name: 'f', values: ['x'] }]))).toMatch(/^could not parse numeric value/)
  expect(brief(v2([]))).toEqual([null, '[]'])
})

it('of many groups the lowest and the highest are noted', () => {
  const groups = Array.from({ length: 101 }, (_, index) => ({ name: `g${index}`, value: index }))
  const { metadata } = groupsOf([1], groups) as { metadata?: Record<string, string> }
  expect(metadata?.groups_truncated).toBe('true')
  expect(metadata?.groups).not.toContain('"g50"')
})

it('every status but 200 is refused', () => {
  expect(brief(datadogRefusal(401, 'x'))).toBe('received authentication error response code: 401 x')
  expect(brief(readV2(answer('x', 201)))).toBe('received non 2xx response code: 201 x')
})

it('what breaks on the way, and what is no JSON, is told', () => {
  expect(brief(readV1({ ...answer(''), broken: 'EOF' }))).toBe('Received no bytes in response: EOF')
  expect(brief(readV1(answer('{')))).toMatch(/^Could not parse JSON body: /)
  expect(brief(readV1(answer('', 500)))).toBe('received non 2xx response code: 500 ')
  expect(brief(readV2(answer('nope', 401)))).toBe(
    'received authentication error response code: 401 nope',
  )
})

it('points that are none are told with the type that Go wants', () => {
  const field = 'Go struct field .Series.pointlist of type'
  const wrong = (pointlist: Json): unknown => v1([{ pointlist }])
  expect(wrong([5])).toBe(
    `Could not parse JSON body: json: cannot unmarshal number into ${field} []float64`,
  )
  expect(wrong([['a', 1]])).toBe(
    `Could not parse JSON body: json: cannot unmarshal string into ${field} float64`,
  )
  expect(wrong([[1]])).toBe('Datapoint does not have 2 values')
  expect(wrong([null])).toBe('Datapoint does not have 2 values')
})

it('what has no series, or no points, has no data', () => {
  expect(brief(readV1(answer('[]')))).toEqual([null, 'null'])
  expect(v1([5, {}])).toEqual([null, '[{"pointlist":null},{"pointlist":null}]'])
  expect(brief(readV1(answer('{"Series":[{"PointList":[[1,2]]}]}')))).toEqual([2, '2'])
})

it('errors of a query are told, and columns that are none passed over', () => {
  expect(brief(readV2(answer('{"data":{"errors":"no metric"}}')))).toBe(
    'There were errors in your query: no metric',
  )
  const none = [answer('[]'), answer('{"data":5}'), answer('{"data":{"attributes":{}}}')]
  for (const one of none) expect(readV2(one)).toEqual(v2([]))
  expect(v2([5, { name: 'a', type: 'number' }])).toEqual(
    v2([{ name: 'a', type: 'number', values: [] }]),
  )
})
