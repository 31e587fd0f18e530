import { describe, expect, it } from 'vitest'
import { beginDraft } from '../../src/experiment/draft.ts'
import type { ExperimentView, ObservedRun } from '../../src/experiment/observed.ts'
import { reconcileAnalysis } from '../../src/experiment/reconcileAnalysis.ts'
import type { ExperimentState } from '../../src/experiment/state.ts'
import { analysis, analysisStatus, at, experiment, running, view } from './given.ts'

const spec = { analyses: [analysis('check')] }
const runSpec = {
  metrics: [{ name: 'm', provider: { web: { url: '' } } }],
  args: [],
  dryRun: [],
  measurementRetention: [],
}
const observed = (more: Partial<ObservedRun> = {}): ObservedRun => ({
  name: 'exp-check',
  spec: runSpec,
  terminate: false,
  phase: 'Running',
  message: '',
  ...more,
})

const pass = (begun: ExperimentState, seen: Partial<ExperimentView> = {}) => {
  const draft = beginDraft(begun, view(seen), at(3))
  for (const one of begun.spec.analyses) reconcileAnalysis(draft, one)
  return { orders: draft.orders, events: draft.events, status: draft.analysisRuns[0] }
}

describe('before the experiment is available', () => {
  it('only makes sure that the template is there', () => {
    expect(pass(experiment(spec)).status).toMatchObject({ phase: '', analysisRun: '' })
    expect(pass(experiment(spec), { analysisTemplates: [] }).status).toMatchObject({
      phase: 'Error',
      message:
        'AnalysisTemplate verification failed for analysis \'check\': analysistemplate.argoproj.io "check" not found',
    })
  })
})

describe('once the experiment is available', () => {
  it('creates the run, and tells the Rollout with a warning', () => {
    const { orders, events, status } = pass(running(spec))
    expect(orders).toEqual([
      {
        kind: 'createAnalysisRun',
        at: at(3),
        run: 'exp-check',
        runKind: 'Experiment',
        hash: '',
        stepIndex: null,
        spec: runSpec,
      },
    ])
    expect(status).toMatchObject({ phase: 'Pending', analysisRun: 'exp-check' })
    const message = "AnalysisRun 'check' transitioned from  -> Pending"
    const told = { kind: 'recordEvent', at: at(3), reason: 'AnalysisRunPending', message }
    expect(events).toEqual([
      { ...told, type: 'Normal', object: 'Experiment/exp' },
      { ...told, type: 'Warning', object: '' },
    ])
  })

  it('adopts an equal run that is going on, and counts past any other', () => {
    expect(pass(running(spec), { analysisRuns: [observed()] })).toMatchObject({
      orders: [],
      status: { analysisRun: 'exp-check' },
    })
    const { status } = pass(running(spec), { analysisRuns: [observed({ phase: 'Failed' })] })
    expect(status?.analysisRun).toBe('exp-check.1')
  })

  it('says why the run cannot be made', () => {
    expect(pass(running(spec), { analysisTemplates: [] }).status).toMatchObject({
      phase: 'Error',
      message:
        'Failed to create AnalysisRun for analysis \'check\': analysistemplate.argoproj.io "check" not found',
    })
  })

  it('creates nothing when the experiment is at its end', () => {
    expect(pass(running(spec, { terminate: true })).orders).toEqual([])
  })
})

describe('once the run is created', () => {
  const watching = running(spec, { analysisRuns: [analysisStatus('check')] })

  it('takes over what becomes of it', () => {
    const { status, events } = pass(watching, {
      analysisRuns: [observed({ phase: 'Failed', message: 'bad' })],
    })
    expect(status).toMatchObject({ phase: 'Failed', message: 'bad' })
    expect(events[0]).toMatchObject({
      type: 'Warning',
      message: "AnalysisRun 'check' transitioned from Running -> Failed: bad",
    })
  })

  it('keeps a percent sign of its message, and tells it as a format', () => {
    const seen = { analysisRuns: [observed({ phase: 'Error', message: '50% done' })] }
    const { events, status } = pass(watching, seen)
    expect(status).toMatchObject({ phase: 'Error', message: '50% done' })
    const text = "AnalysisRun 'check' transitioned from Running -> Error: 50%!d(MISSING)one"
    expect(events.map(({ message }) => message)).toEqual([text, text])
  })

  it('stops it when the experiment is at its end, and looks at it no more', () => {
    const { orders, events, status } = pass(
      { ...watching, terminate: true },
      { analysisRuns: [observed({ message: 'new' })] },
    )
    expect(orders).toEqual([{ kind: 'terminateAnalysisRun', at: at(3), run: 'exp-check' }])
    expect(events[0]?.message).toBe('Terminating check (exp-check)')
    expect(status).toBe(watching.analysisRuns[0])
  })

  it('is an error when the run is gone', () => {
    expect(pass(watching).status).toMatchObject({
      phase: 'Error',
      message: 'analysisruns.argoproj.io "exp-check" not found',
    })
  })
})
