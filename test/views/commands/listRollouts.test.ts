import { expect, it } from 'vitest'
import { listRollouts } from '../../../src/views/commands/listRollouts.ts'
import { snapshot } from './sample.ts'

it('prints a line for each', () => {
  const { stdout, exitCode } = listRollouts(snapshot('Healthy'))
  expect(stdout.split('\n').map((line) => line.slice(0, 4).trim())).toEqual(['NAME', 'demo', ''])
  expect(exitCode).toBe(0)
})

it('prints one alone, and when that was', () => {
  const { stdout } = listRollouts(snapshot('Healthy'), { name: 'demo', timestamps: true })
  expect(stdout).toContain('\n2026-05-01T12:00:00Z  demo ')
})

it('says so where there is none', () => {
  const nothing = { stdout: '', stderr: 'No resources found.\n', exitCode: 0 }
  expect(listRollouts(snapshot('Healthy'), { name: 'x' })).toEqual(nothing)
  expect(listRollouts(snapshot('Healthy'), { namespace: 'other' })).toEqual(nothing)
})
