import { describe, expect, it } from 'vitest'
import { cursorOf } from '../../../src/yaml/scan/cursor.ts'
import { scanDirective } from '../../../src/yaml/scan/directive.ts'
import { read } from '../given.ts'

describe('a directive', () => {
  it('names a version, or what a handle stands for', () => {
    expect(scanDirective(cursorOf('%YAML 1.1 # c\n'))).toMatchObject({ version: '1.1' })
    expect(scanDirective(cursorOf('%TAG !e! tag:x:\n'))).toMatchObject({
      handle: '!e!',
      prefix: 'tag:x:',
    })
  })

  it.each([
    ['%FOO 1\n', 'yaml: found unknown directive name'],
    ['%YAML x\n', 'yaml: did not find expected version number'],
    ['%YAML 1\n', "yaml: did not find expected digit or '.' character"],
    ['%YAML 1.123\n', 'yaml: found extremely long version number'],
    ['%YAML 1.1 x\n', 'yaml: did not find expected comment or line break'],
    ['%TAG e\n', "yaml: did not find expected '!'"],
    ['%TAG !e!\n', 'yaml: did not find expected whitespace'],
    ['% x\n', 'yaml: could not find expected directive name'],
  ])('%j is refused', (text, error) => {
    expect(read(text)).toBe(error)
  })
})
