import { describe, expect, it } from 'vitest'
import { integerFlag, switchFlag, textFlag } from '../../src/verbs/flag.ts'
import { parseFlags } from '../../src/verbs/parseFlags.ts'

const flags = [
  switchFlag('full'),
  textFlag('in', 'i'),
  switchFlag('skip', 'c', 'use nothing'),
  switchFlag('all', 'a'),
  integerFlag('to-revision', 'r'),
]
const parse = (line: string): unknown => {
  const parsed = parseFlags(line.split(' '), flags)
  return parsed.ok ? [Object.fromEntries(parsed.given), parsed.names] : parsed.error
}

describe('flags', () => {
  it.each([
    ['web --full', { full: ['true'] }, ['web']],
    ['--full=false web', { full: ['false'] }, ['web']],
    ['--full false', { full: ['true'] }, ['false']],
    ['web --in 10s --in=5s', { in: ['10s', '5s'] }, ['web']],
    ['-i 10s -i5s -i=1s', { in: ['10s', '5s', '1s'] }, []],
    ['-aci 10s web', { all: ['true'], skip: ['true'], in: ['10s'] }, ['web']],
    ['-ai10s', { all: ['true'], in: ['10s'] }, []],
    ['web -- --full -x', {}, ['web', '--full', '-x']],
    ['- web', {}, ['-', 'web']],
    ['--in --full', { in: ['--full'] }, []],
  ])('%s', (line, given, names) => {
    expect(parse(line)).toEqual([given, names])
  })

  it.each([
    ['web --ful', 'unknown flag: --ful'],
    ['--ful=1', 'unknown flag: --ful'],
    ['-ax', "unknown shorthand flag: 'x' in -x"],
    ['-xa', "unknown shorthand flag: 'x' in -xa"],
    ['web --in', 'flag needs an argument: --in'],
    ['-ai', "flag needs an argument: 'i' in -i"],
    ['--=x', 'bad flag syntax: --=x'],
    ['---x', 'bad flag syntax: ---x'],
    [
      '--full=yes',
      'invalid argument "yes" for "--full" flag: strconv.ParseBool: parsing "yes": invalid syntax',
    ],
    [
      '-r x',
      'invalid argument "x" for "-r, --to-revision" flag: strconv.ParseInt: parsing "x": invalid syntax',
    ],
  ])('%s is refused', (line, error) => {
    expect(parse(line)).toBe(error)
  })

  it('that nobody is to use say so each time, unless all is refused', () => {
    const notices = (line: string): unknown => {
      const parsed = parseFlags(line.split(' '), flags)
      return parsed.ok ? parsed.notices : ''
    }
    const notice = 'Flag --skip has been deprecated, use nothing\n'
    expect(notices('-c --skip=false')).toBe(notice + notice)
    expect(notices('-c --other')).toBe('')
  })
})
