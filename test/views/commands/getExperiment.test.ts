import { expect, it } from 'vitest'
import { getExperiment } from '../../../src/views/commands/getExperiment.ts'
import { snapshot } from './sample.ts'

it('prints the tree', () => {
  const { stdout, exitCode } = getExperiment(snapshot('Healthy'), { name: 'e' })
  expect(stdout).toContain('\nΣ e   Experiment  ◌ Running  2m   \n')
  expect(exitCode).toBe(0)
})

it('says what there is not', () => {
  const { stderr, exitCode } = getExperiment(snapshot('Healthy'), { name: 'x' })
  expect([stderr, exitCode]).toEqual(['Error: experiment.argoproj.io "x" not found\n', 1])
})
