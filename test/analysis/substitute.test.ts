import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { replaceTags, resolveMetric } from '../../src/analysis/substitute.ts'
import type { TemplateArgument } from '../../src/analysis/template.ts'
import { argument, metric } from './given.ts'

const resolve = (text: string, args: readonly TemplateArgument[]) => {
  const resolved = resolveMetric(metric('m', { successCondition: text }), args)
  return resolved.ok ? resolved.value.successCondition : resolved.error
}

describe('resolveMetric', () => {
  it('puts arguments in anywhere, blanks around their names or not', () => {
    const written = metric('{{args.n}}', { count: '{{ args.c }}', interval: '{{args.i}}' })
    const args = [argument('n', 'm'), argument('c', '3'), argument('i', '5s')]
    expect(resolveMetric(written, args)).toMatchObject({
      ok: true,
      value: { name: 'm', count: '3', interval: '5s' },
    })
  })

  it('leaves a metric without tags as it is', () => {
    const written = metric('m', { interval: '' })
    expect(resolveMetric(written, [])).toEqual({ ok: true, value: written })
  })

  it('wants a value for every argument, used or not', () => {
    expect(resolve('true', [argument('x')])).toBe('argument "x" was not supplied')
  })

  it('does not look for tags in what it has put in', () => {
    expect(resolve('{{args.x}}', [argument('x', '{{args.x}}')])).toBe('{{args.x}}')
  })

  it('puts any text in so that it comes out the same', () => {
    // Control characters that Go writes in ways that JSON does not know end in an error.
    const text = fc.string({ unit: 'grapheme' }).filter((one) => !/\p{C}/u.test(one))
    fc.assert(
      fc.property(text, (value) => resolve('{{args.x}}', [argument('x', value)]) === value),
      { seed: 3, numRuns: 300 },
    )
  })

  it('reports the last tag that it cannot resolve, in the order of the serialised metric', () => {
    const written = metric('m', {
      provider: { web: { url: '{{args.u}}' } },
      failureCondition: '{{args.f}}',
    })
    expect(resolveMetric(written, [])).toEqual({ ok: false, error: 'failed to resolve {{args.u}}' })
  })

  it('shows a tag as it stands in the JSON', () => {
    expect(resolve('all(result, {{# > 1}})', [])).toBe('failed to resolve {{# \\u003e 1}}')
    expect(resolve('{{\targs.x}}', [argument('x', '1')])).toBe('failed to resolve {{\\targs.x}}')
  })

  it('breaks on a character that Go escapes and JSON does not', () => {
    expect(resolve('{{args.x}}', [argument('x', 'a\vb')])).toBe(
      "invalid character 'v' in string escape code",
    )
  })
})

describe('replaceTags', () => {
  it('says where a tag does not end', () => {
    expect(replaceTags('a {{b', new Map())).toEqual({
      ok: false,
      error: 'Cannot find end tag="}}" in the template="a {{b" starting from "b"',
    })
  })

  it('takes the next closing braces for the end of a tag', () => {
    expect(replaceTags('{{{x}}}', new Map([['x', '1']]))).toEqual({
      ok: false,
      error: 'failed to resolve {{{x}}',
    })
  })
})
