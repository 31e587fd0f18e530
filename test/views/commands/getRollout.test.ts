import { expect, it } from 'vitest'
import { getRollout } from '../../../src/views/commands/getRollout.ts'
import { snapshot } from './sample.ts'

it('prints the tree', () => {
  const { stdout, stderr, exitCode } = getRollout(snapshot('Healthy'), { name: 'demo' })
  expect(stdout).toContain('\n⟳ demo  Rollout  ✔ Healthy  2m   \n')
  expect([stderr, exitCode]).toEqual(['', 0])
})

it('paints it on demand', () => {
  const { stdout } = getRollout(snapshot('Healthy'), { name: 'demo', color: true })
  expect(stdout).toContain('\u001b[32m✔\u001b[0m Healthy')
})

it('says what there is not', () => {
  expect(getRollout(snapshot('Healthy'), { name: 'x' })).toEqual({
    stdout: '',
    stderr: 'Error: rollout.argoproj.io "x" not found\n',
    exitCode: 1,
  })
})
