import { describe, expect, it } from 'vitest'
import { asFormat } from '../../src/go/asFormat.ts'

describe('a text taken for a format', () => {
  it('without a percent sign stays as it is', () => {
    expect(asFormat('all is well')).toBe('all is well')
  })

  // Each is what fmt.Sprintf prints, with no values.
  it.each([
    ['a letter after it is a verb without a value', '50% done', '50%!d(MISSING)one'],
    ['so is any other sign, and any letter', '100%! %é', '100%!!(MISSING) %!é(MISSING)'],
    ['two of them are one, also with flags between', '5%% of 100% %', '5% of 100%'],
    ['nothing after it is no verb', '100%', '100%!(NOVERB)'],
    ['flags, width and precision go with the verb', 'a %-05.2f b', 'a %!f(MISSING) b'],
    ['a size that is no verb is nothing else', 'x > 5 % 2', 'x > 5 %!(NOVERB)'],
    ['a point at the end is a verb', '%.', '%!.(MISSING)'],
    ['a point before a verb is a precision', '%.d', '%!d(MISSING)'],
    ['a width from a value', '%*d', '%!(BADWIDTH)%!d(MISSING)'],
    ['a precision from a value', '%.*d', '%!(BADPREC)%!d(MISSING)'],
    ['the number of a value', '%[1]d', '%!d(BADINDEX)'],
    ['the number of a value before its size', '%[1]5.2d', '%!d(BADINDEX)'],
    ['a second number is a verb', '%[1][1]d', '%![(BADINDEX)1]d'],
    ['after what is no number comes one', '%[x][1]d', '%!d(BADINDEX)'],
    ['after a width from a value too', '%[1]*[1]d', '%!(BADWIDTH)%!d(BADINDEX)'],
    ['a bracket that is not closed is skipped', '%[d', '%!d(BADINDEX)'],
    ['a pair of brackets is closed if more follows', '%[] d', '%! (BADINDEX)d'],
    ['a pair of brackets at the end is none', '%[]', '%!](BADINDEX)'],
  ])('%s', (_, text, printed) => {
    expect(asFormat(text)).toBe(printed)
  })
})

// Each asks for the bracket that closes it, and there is none up to the end.
it('reads a text of brackets that nobody closes once', () => {
  expect(asFormat('%[d'.repeat(200_000))).toBe('%!d(BADINDEX)'.repeat(200_000))
})
