import { describe, expect, it } from 'vitest'
import { compileCondition, evaluateBoolean, readCel } from '../../src/cel/cel.ts'
import { scopeOf } from '../../src/cel/scope.ts'

// The cases of fluxcd/pkg, runtime/cel/expression_test.go.
const asked = (source: string, object = {}) => {
  const cel = readCel(source)
  return cel.ok ? evaluateBoolean(cel, scopeOf(object)) : cel
}

describe('evaluateBoolean', () => {
  it('answers booleans', () => {
    expect(asked('foo.bar', { foo: { bar: true } })).toEqual({ ok: true, value: true })
  })

  it('repeats the expression in its errors', () => {
    expect(asked('foo')).toEqual({
      ok: false,
      error: "failed to evaluate the CEL expression 'foo': no such attribute(s): foo",
    })
    expect(asked("'some-value'")).toEqual({
      ok: false,
      error: "failed to evaluate CEL expression as boolean: ''some-value''",
    })
  })
})

describe('compileCondition', () => {
  const error = (source: string, variables: readonly string[]) => {
    const compiled = compileCondition(source, variables)
    return compiled.ok ? '' : compiled.error
  }

  it('refuses names that nobody declares', () => {
    expect(error('foo', [])).toContain(
      "failed to parse the CEL expression 'foo': ERROR: <input>:1:1: undeclared reference to 'foo'",
    )
  })

  it('refuses what need not be a boolean', () => {
    const mismatch = 'CEL expression output type mismatch: expected bool, got'
    expect(error("'foo'", [])).toBe(`${mismatch} string`)
    expect(error('foo.bar.baz', ['foo'])).toBe(`${mismatch} dyn`)
    expect(error('foo.bar.baz == true', ['foo'])).toBe('')
  })
})
