import { expect, it } from 'vitest'
import { areRequiredSuccessful, isTerminating } from '../../src/experiment/terminating.ts'
import { analysis, analysisStatus, running, templateStatus } from './given.ts'

const ends = (state: ReturnType<typeof running>) => isTerminating(state, state)

it('goes on while nothing has happened', () => {
  expect(ends(running())).toBe(false)
})

it('ends by request, when it has finished, or when a template or an analysis has gone wrong', () => {
  expect(ends(running({}, { terminate: true }))).toBe(true)
  expect(ends(running({}, { phase: 'Successful' }))).toBe(true)
  const failed = [templateStatus('canary', { status: 'Failed' })]
  expect(ends(running({}, { templateStatuses: failed }))).toBe(true)
  const unsure = [analysisStatus('a', { phase: 'Inconclusive' })]
  expect(ends(running({}, { analysisRuns: unsure }))).toBe(true)
})

it('ends when all required analyses are Successful', () => {
  const done = analysisStatus('a', { phase: 'Successful' })
  const state = running({ analyses: [analysis('a', true), analysis('b')] })
  expect(areRequiredSuccessful(state, [done])).toBe(true)
  expect(areRequiredSuccessful(state, [analysisStatus('a')])).toBe(false)
  expect(areRequiredSuccessful(running({ analyses: [analysis('a')] }), [done])).toBe(false)
  expect(ends({ ...state, analysisRuns: [done] })).toBe(true)
})
