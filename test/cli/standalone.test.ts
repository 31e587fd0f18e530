import { expect, it } from 'vitest'
import { standaloneIn } from '../../src/cli/standalone.ts'
import { analysisRun, experiment } from '../questions/standalone/given.ts'
import { canary } from './given.ts'

function kindIn(...texts: readonly string[]): string | null {
  return standaloneIn(texts.map((text) => ({ name: 'a.yaml', text })))?.kind ?? null
}

it('finds what stands alone, in whichever file', () => {
  expect(kindIn(experiment)).toBe('Experiment')
  expect(kindIn('kind: Service', analysisRun)).toBe('AnalysisRun')
  expect(kindIn(analysisRun, experiment)).toBe('Experiment')
})

it('finds nothing beside a workload, or where nothing could be played', () => {
  expect(kindIn(experiment, canary)).toBeNull()
  expect(kindIn('kind: Service', '- 1', '')).toBeNull()
})
