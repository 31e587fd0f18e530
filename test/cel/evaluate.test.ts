import { describe, expect, it } from 'vitest'
import { answer } from './answer.ts'

describe('evaluate', () => {
  it('lets `&&` and `||` decide over a fault, on either side', () => {
    expect(
      ['false && 1 / 0 > 0', '1 / 0 > 0 && false', '1 / 0 > 0 || true'].map((each) => answer(each)),
    ).toEqual([false, false, true])
    expect(answer('true && 1 / 0 > 0')).toBe('division by zero')
  })

  it('evaluates one branch of a condition only', () => {
    expect(answer('true ? 1 : 1 / 0')).toBe(1)
  })

  // cel-go's maybeAttribute; recorded in flux-health, "status absent".
  it('names an unknown variable with the fields behind it', () => {
    expect(answer("status.phase == 'x'")).toBe('no such attribute(s): status.phase')
    expect(answer('has(status.phase)')).toBe('no such attribute(s): status.phase')
    expect(answer('status.conditions[0].type')).toBe('no such attribute(s): status.conditions')
  })

  it('stays optional to the end of the chain', () => {
    const object = { status: { phase: 'Healthy' } }
    expect(answer("status.?phase.orValue('')", object)).toBe('Healthy')
    expect(answer("status.?a.b.c.orValue('none')", object)).toBe('none')
    expect(answer("status.?phase.optMap(p, p == 'Healthy').orValue(false)", object)).toBe(true)
  })

  it('leaves out items that are optional and empty', () => {
    expect(answer('[1, ?optional.none(), ?optional.of(2)]')).toEqual([1, 2])
  })

  it('refuses a key that is there twice', () => {
    expect(answer("{'a': 1, 'a': 2}")).toBe('repeated key: a')
  })

  it('says of which types there is no function', () => {
    expect(answer('size(1)')).toBe('no such overload: size(int)')
  })
})
