import { expect, it } from 'vitest'
import { failedWith, printed } from '../../src/views/printed.ts'

it('ends well with a text, and badly with an error', () => {
  expect(printed('x\n')).toEqual({ stdout: 'x\n', stderr: '', exitCode: 0 })
  expect(failedWith('no')).toEqual({ stdout: '', stderr: 'Error: no\n', exitCode: 1 })
  expect(failedWith('no', 'x\n').stdout).toBe('x\n')
})
