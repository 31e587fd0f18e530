import { describe, expect, it } from 'vitest'
import { webResult } from '../../src/jsonpath/webResult.ts'

const ok = (result: unknown, value: string, goType: string) => ({
  ok: true,
  result,
  value,
  goType,
  mapOrderDecides: false,
})

describe('webResult', () => {
  it('finds a status', () => {
    expect(webResult('{"status":"ok"}', '{$.status}')).toEqual(ok('ok', '"ok"', 'string'))
  })

  it('is the whole document without a path', () => {
    expect(webResult(' {"b": 1, "a": [true, null]} ', '')).toEqual(
      ok({ b: 1, a: [true, null] }, '{"a":[true,null],"b":1}', 'map[string]interface {}'),
    )
  })

  it('is the text itself where the body is no JSON, whatever the path', () => {
    expect(webResult('OK\n', '{$.status}')).toEqual(ok('OK\n', 'OK\n', 'string'))
    expect(webResult('', '')).toEqual(ok('', '', 'string'))
    expect(webResult('1e999', '')).toEqual(ok('1e999', '1e999', 'string'))
  })

  it('is text where the path has no braces', () => {
    expect(webResult('{"status":"ok"}', '$.status')).toMatchObject({ result: '$.status' })
  })

  it('takes only the first value of the first group that holds any', () => {
    expect(webResult('{"l":[],"v":[5,6]}', '{.l[*]}{.v[*]}')).toMatchObject({ result: 5 })
  })

  it('keeps the int that stands in a path', () => {
    expect(webResult('{}', '{1}')).toEqual(ok(1, '1', 'int'))
  })

  it('tells where it failed', () => {
    expect(webResult('{}', '{$.status')).toEqual({
      ok: false,
      error: 'unclosed action',
      stage: 'parse',
    })
    expect(webResult('{}', '{$.a}')).toEqual({
      ok: false,
      error: 'Could not find JSONPath in body: a is not found',
      stage: 'find',
    })
    expect(webResult('[]', '{[*]}')).toEqual({
      ok: false,
      error: 'result of web metric produced no value',
      stage: 'novalue',
    })
    expect(webResult('null', '{$}')).toMatchObject({ ok: false, stage: 'panic' })
  })

  it('takes a body nested too deeply for text, and does not fall over one that is not', () => {
    const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)
    expect(webResult(nested(20_000), '{$[0]}')).toMatchObject({ goType: 'string' })
    expect(webResult(nested(1000), '{$[0]}')).toMatchObject({
      goType: '[]interface {}',
      value: nested(999),
    })
  })
})
