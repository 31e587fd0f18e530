import { describe, expect, it } from 'vitest'
import { parseLabelSelector, selects } from '../../src/cluster/labelSelector.ts'

function selected(selector: string, labels: Readonly<Record<string, string>>): boolean {
  const parsed = parseLabelSelector(selector)
  if (!parsed.ok) throw new Error(parsed.error)
  return selects(parsed.value, labels)
}

const labels = { app: 'demo', tier: 'api', size: '3' }

describe('a label selector', () => {
  it.each([
    'app=demo',
    'app==demo',
    ' app = demo , tier in (web,api)',
    'tier notin (web)',
    'tier!=web',
    'absent!=web',
    'absent notin (web)',
    'app',
    '!absent',
    'size>2',
    'size<4',
    '',
  ])('selects what has all that is asked for: %s', (selector) => {
    expect(selected(selector, labels)).toBe(true)
  })

  it.each([
    'app=other',
    'app=demo,tier=web',
    'tier in (web)',
    'tier notin (web,api)',
    'absent',
    'absent in (web)',
    '!app',
    'size>3',
    'tier>2',
    'app=',
  ])('leaves out what has not: %s', (selector) => {
    expect(selected(selector, labels)).toBe(false)
  })

  it('takes an empty value for a value', () => {
    for (const selector of ['app=', 'app in ()', 'app in (,x)', 'app in (x,)']) {
      expect(selected(selector, { app: '' })).toBe(true)
    }
  })

  it('may ask for labels that are called like its operators', () => {
    expect(selected('in in (in,notin)', { in: 'notin' })).toBe(true)
  })

  // The texts of labels.Parse.
  it.each([
    ['<none>', "found '<', expected: !, identifier, or 'end of string'"],
    ['app=demo tier', "found 'tier', expected: ',' or 'end of string'"],
    ['app=demo,', "found '', expected: identifier after ','"],
    ['app in demo', "unable to parse requirement: found 'demo' expected: '('"],
    ['app in (demo', "unable to parse requirement: found '', expected: ',' or ')'"],
    ['app in (demo,', "unable to parse requirement: found '', expected: ',', or identifier"],
    ['app in =', "unable to parse requirement: found '=' expected: '('"],
    ['app in (=', "unable to parse requirement: found '=', expected: ',', ')' or identifier"],
    ['app=(', "unable to parse requirement: found '(', expected: identifier"],
    ['!', "unable to parse requirement: found '', expected: identifier"],
    [
      'app demo',
      "unable to parse requirement: found 'demo', expected: in, notin, =, ==, !=, gt, lt",
    ],
  ])('that cannot be read says what was expected: %s', (selector, error) => {
    expect(parseLabelSelector(selector)).toEqual({ ok: false, error })
  })
})
