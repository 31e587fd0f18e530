import { expect, it } from 'vitest'
import type { CommandLine } from '../../../src/cli/command.ts'
import { refuseOptions, terminationsGiven } from '../../../src/cli/standalone/standalone.ts'

function given(options: CommandLine['options']): CommandLine {
  return { operands: [], options }
}

it('refuses all options that mean nothing without a Rollout, at once', () => {
  const line = given({ gates: 'wait', image: 'web:2', until: '5m' })
  expect(() => refuseOptions(line, 'Experiment', ['image', 'gates'])).toThrow(
    '--image, --gates: there is no Rollout; the Experiment is played alone',
  )
  expect(() => refuseOptions(line, 'Experiment', ['rollout'])).not.toThrow()
})

it('knows when something is terminated', () => {
  expect(terminationsGiven(given({ at: ['5m terminate', ' 7m  terminate '] }))).toEqual([
    '5m',
    '7m',
  ])
  expect(terminationsGiven(given({}))).toEqual([])
})

it.each(['5m abort', '5m', '5m terminate now'])('refuses --at %j', (at) => {
  expect(() => terminationsGiven(given({ at: [at] }))).toThrow("such as '5m terminate'")
})
