import { describe, expect, it } from 'vitest'
import type { AnalysisPhase } from '../../src/analysis/phase.ts'
import { assessAnalyses, assessExperiment, assessTemplates } from '../../src/experiment/assess.ts'
import { analysis, analysisStatus, spec, template, templateStatus } from './given.ts'

const verdict = (phase: AnalysisPhase, message = '') => ({ phase, message })

it('takes the worst template, one without a status for one that is progressing', () => {
  const two = { spec: spec({ templates: [template('a'), template('b')] }) }
  const failed = templateStatus('b', { status: 'Failed', message: 'late' })
  expect(assessTemplates(two, [templateStatus('a')])).toEqual(verdict('Pending'))
  expect(assessTemplates(two, [templateStatus('a'), templateStatus('b')]).phase).toBe('Running')
  expect(assessTemplates(two, [templateStatus('a'), failed])).toEqual(verdict('Failed', 'late'))
})

describe('assessAnalyses', () => {
  const two = { spec: spec({ analyses: [analysis('a', true), analysis('b')] }) }

  it('is Successful without analyses, and Running while one is pending', () => {
    expect(assessAnalyses({ spec: spec() }, [])).toEqual(verdict('Successful'))
    const pending = [analysisStatus('b', { phase: 'Pending' })]
    expect(assessAnalyses(two, pending).phase).toBe('Running')
  })

  it('takes the worst', () => {
    const runs = [analysisStatus('a'), analysisStatus('b', { phase: 'Error', message: 'bad' })]
    expect(assessAnalyses(two, runs)).toEqual(verdict('Error', 'bad'))
  })

  it('is Successful once all required ones are and nothing is running', () => {
    const done = analysisStatus('a', { phase: 'Successful' })
    expect(assessAnalyses(two, [done, analysisStatus('b', { phase: 'Successful' })])).toEqual(
      verdict('Successful', 'Required AnalysisRuns completed'),
    )
    expect(assessAnalyses(two, [done, analysisStatus('b')]).phase).toBe('Running')
  })
})

describe('assessExperiment', () => {
  const required = { spec: spec({ analyses: [analysis('a', true)] }) }
  const optional = { spec: spec({ analyses: [analysis('a')] }) }

  it('ends with its templates when only optional analyses are still running', () => {
    expect(assessExperiment(optional, verdict('Successful'), verdict('Running'), []).phase).toBe(
      'Successful',
    )
  })

  it('waits for a required analysis when its templates are done', () => {
    expect(assessExperiment(required, verdict('Successful'), verdict('Running'), []).phase).toBe(
      'Running',
    )
  })

  it('ends with the first bad analysis', () => {
    const bad = verdict('Inconclusive', 'unsure')
    expect(assessExperiment(optional, verdict('Running'), bad, [])).toBe(bad)
  })

  it('fails with a template whatever the analyses say', () => {
    const late = verdict('Failed', 'late')
    expect(assessExperiment(required, late, verdict('Successful'), [])).toBe(late)
  })

  it('goes on with its templates while nothing is decided', () => {
    expect(assessExperiment(optional, verdict('Pending'), verdict('Successful'), []).phase).toBe(
      'Pending',
    )
  })
})
