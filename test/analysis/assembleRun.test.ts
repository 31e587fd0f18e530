import { describe, expect, it } from 'vitest'
import { assembleRun, combineTemplates, mergeArguments } from '../../src/analysis/assembleRun.ts'
import { argument, metric, secret, template } from './given.ts'

const reference = (name: string, clusterScope = false) => ({
  templates: [{ templateName: name, clusterScope }],
  dryRun: [],
  measurementRetention: [],
})

describe('assembleRun', () => {
  it('makes the spec of a run', () => {
    const templates = [template('t', { metrics: [metric('m')], args: [argument('x')] })]
    expect(assembleRun(reference('t'), [argument('x', '1')], templates)).toEqual({
      ok: true,
      spec: {
        metrics: [metric('m')],
        args: [argument('x', '1')],
        dryRun: [],
        measurementRetention: [],
      },
    })
  })

  it('says that a template is missing as Kubernetes does', () => {
    expect(assembleRun(reference('t'), [], [])).toEqual({
      ok: false,
      error: 'analysistemplate.argoproj.io "t" not found',
    })
    expect(assembleRun(reference('t', true), [], [])).toEqual({
      ok: false,
      error: 'clusteranalysistemplate.argoproj.io "t" not found',
    })
  })

  it('refuses a template that refers to itself', () => {
    const templates = [template('t', { templates: reference('t').templates })]
    expect(assembleRun(reference('t'), [], templates)).toMatchObject({
      ok: false,
      error: expect.stringContaining('refers to itself'),
    })
  })
})

it('puts the rules of the reference in front, and refuses a repetition', () => {
  const rules = { dryRun: [{ metricName: 'r' }], measurementRetention: [] }
  const templates = [template('t', { dryRun: [{ metricName: 't' }] })]
  expect(combineTemplates(templates, [], rules)).toMatchObject({
    spec: { dryRun: [{ metricName: 'r' }, { metricName: 't' }] },
  })
  expect(combineTemplates([template('t', rules)], [], rules)).toEqual({
    ok: false,
    error: "two Dry-Run metric rules have the same name 'r'",
  })
})

it('lays no templates together that contradict each other', () => {
  const same = ['t', 'u'].map((name) => template(name, { metrics: [metric('m')] }))
  expect(combineTemplates(same, [], { dryRun: [], measurementRetention: [] })).toEqual({
    ok: false,
    error: "two metrics have the same name 'm'",
  })
})

describe('mergeArguments', () => {
  it('gives a source to what is declared, and leaves it alone where nothing is given', () => {
    const declared = [argument('x', '0'), argument('y')]
    expect(mergeArguments([argument('x'), secret('y', 's', 'k')], declared)).toEqual({
      ok: true,
      args: [argument('x', '0'), secret('y', 's', 'k')],
    })
  })

  it('gives values to what is declared and drops the rest', () => {
    const incoming = [argument('x', '1'), argument('z', '3')]
    expect(mergeArguments(incoming, [argument('x', '0'), argument('y', '2')])).toEqual({
      ok: true,
      args: [argument('x', '1'), argument('y', '2')],
    })
  })

  it('keeps a declared secret beside the value', () => {
    const hidden = secret('x', 's', 'k')
    expect(mergeArguments([argument('x', '1')], [hidden])).toEqual({
      ok: true,
      args: [{ ...hidden, value: '1' }],
    })
  })

  it('names the first argument that nobody gave a value', () => {
    expect(mergeArguments([], [argument('x', ''), argument('y'), argument('z')])).toEqual({
      ok: false,
      error: 'args.y was not resolved',
    })
  })
})
