import { describe, expect, it } from 'vitest'
import { attempt, fail, failureText, type YamlFailure } from '../../src/yaml/failure.ts'

const failure: YamlFailure = {
  code: 'yaml-syntax',
  problem: 'did not find expected key',
  mark: { at: 3, line: 1, column: 0 },
  line: 6,
  source: 'yaml',
}

describe('a failure to read', () => {
  it('is data again where somebody attempts the reading', () => {
    expect(attempt(() => fail(failure))).toEqual({ ok: false, failure })
    expect(attempt(() => 1)).toEqual({ ok: true, value: 1 })
  })

  it('hides no mistake of ours', () => {
    const mistake = (): never => {
      throw new Error('ours')
    }
    expect(() => attempt(mistake)).toThrow('ours')
  })

  it('is told with its line if there is one, and with who tells it', () => {
    expect(failureText(failure)).toBe('yaml: line 6: did not find expected key')
    expect(failureText({ ...failure, line: 0 })).toBe('yaml: did not find expected key')
    expect(failureText({ ...failure, line: 0, source: 'kubectl' })).toBe(failure.problem)
  })
})
