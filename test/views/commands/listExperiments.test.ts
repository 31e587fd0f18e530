import { expect, it } from 'vitest'
import { listExperiments } from '../../../src/views/commands/listExperiments.ts'
import { snapshot } from './sample.ts'

it('prints a line for each', () => {
  expect(listExperiments(snapshot('Healthy'), { allNamespaces: true }).stdout).toBe(
    `NAMESPACE  NAME        STATUS   DURATION  REMAINING  AGE
default    e           Running  -         -          2m 
`,
  )
})

it('says so where there is none', () => {
  const { stdout, stderr } = listExperiments(snapshot('Healthy'), { namespace: 'other' })
  expect([stdout, stderr]).toEqual(['', 'No resources found.\n'])
})
