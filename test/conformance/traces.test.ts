import { describe, expect, it } from 'vitest'
import { explainLines, explainMoments } from './files/traces/explain.ts'
import { traces } from './files/traces.ts'

describe('a mismatch of moments', () => {
  const moment = { at: 20, phase: 'Paused', counts: { ready: 4, replicas: 5 } }

  it('shows the first one that differs, both sides of every field', () => {
    const other = { ...moment, phase: 'Healthy', counts: { ready: 4, replicas: 4 } }
    expect(explainMoments([{ at: 0 }, moment], [{ at: 0 }, other]).split(/\n +/)).toEqual([
      'moment 1 at 20s differs',
      'phase: expected "Paused"',
      'actual   "Healthy"',
      'counts.replicas: expected 5',
      'actual   4',
    ])
  })

  it('says which moment is missing, or one too many', () => {
    expect(explainMoments([{ at: 0 }, moment], [{ at: 0 }])).toBe('moment 1 at 20s is missing')
    expect(explainMoments([{ at: 0 }], [{ at: 0 }, moment])).toBe('moment 1 at 20s is not recorded')
  })
})

it('a mismatch of orders shows all of its instant, both sides', () => {
  const expected = [
    [0, 'scale', 'v1', 0, 2],
    [9, 'scale', 'v1', 2, 1],
    [9, 'weight', 50],
    [30, 'evict', 'v1'],
  ]
  const actual = [expected[0], expected[1], [30, 'evict', 'v1']]
  expect(explainLines(expected, actual).split(/\n +/)).toEqual([
    'line 2, at 9s',
    'expected [9,"scale","v1",2,1]',
    'expected [9,"weight",50]',
    'actual   [9,"scale","v1",2,1]',
  ])
  expect(explainLines(expected.slice(0, 1), expected)).toContain('expected nothing')
})

it('a trace is not run before its rows are asked for', () => {
  const broken = JSON.stringify({ id: 'x', manifests: [], expected: { moments: [] } })
  const [known] = traces
  const rows = [...(known?.rows(broken, () => null) ?? [])]
  expect(rows.map(({ kind }) => kind)).toEqual(['moments', 'orders', 'events'])
  expect(() => rows[0]?.actual()).toThrow('no plan')
})
