/**
 * What Go's `fmt.Sprintf(text)` makes of a text that is taken for a format and has no values with
 * it: every `%` asks for one that is missing. `50% done` becomes `50%!d(MISSING)one`, and `100%`
 * becomes `100%!(NOVERB)`. Whoever hands a finished message to a function that formats gets this.
 */
export function asFormat(text: string): string {
  let printed = ''
  let from = 0
  const lastBracket = text.lastIndexOf(']')
  for (let at = text.indexOf('%'); at !== -1; at = text.indexOf('%', from)) {
    const directive = readDirective(text, at + 1, lastBracket)
    printed += text.slice(from, at) + directive.printed
    from = directive.end
  }
  return printed + text.slice(from)
}

interface Directive {
  readonly printed: string
  /** Where the text goes on. */
  readonly end: number
}

// In the order in which Go reads it: flags, a value's number, the width, the precision, a number
// again unless there was one, the verb.
function readDirective(text: string, start: number, lastBracket: number): Directive {
  const flagged = past(flags, text, start)
  const chosen = readNumber(text, flagged, lastBracket)
  const wide = readSize(text, chosen.end, '%!(BADWIDTH)')
  const exact = readPrecision(text, wide.end, lastBracket)
  const isChosen = exact.read ? exact.isChosen : chosen.isWhole && wide.printed === ''
  const again = isChosen ? noNumber(exact.end) : readNumber(text, exact.end, lastBracket)
  const before = wide.printed + exact.printed
  const code = text.codePointAt(again.end)
  if (code === undefined) return { printed: `${before}%!(NOVERB)`, end: text.length }
  const verb = String.fromCodePoint(code)
  const end = again.end + verb.length
  if (verb === '%') return { printed: `${before}%`, end }
  // No number is that of a value where there are none.
  const isNumbered = chosen.isThere || exact.isThere || again.isThere
  return { printed: `${before}%!${verb}(${isNumbered ? 'BADINDEX' : 'MISSING'})`, end }
}

interface ReadNumber {
  readonly isThere: boolean
  /** It was a number, closed by its bracket. */
  readonly isWhole: boolean
  readonly end: number
}

function noNumber(end: number): ReadNumber {
  return { isThere: false, isWhole: false, end }
}

function readNumber(text: string, start: number, lastBracket: number): ReadNumber {
  if (text[start] !== '[') return noNumber(start)
  // Looking for what is nowhere each time would cost the square of the text.
  const close = start < lastBracket ? text.indexOf(']', start) : -1
  // `[]` at the very end is too short for Go to look for the bracket that closes it.
  const isShort = text.length - start < 3
  if (close === -1 || isShort) return { isThere: true, isWhole: false, end: start + 1 }
  const isWhole = /^\d+$/.test(text.slice(start + 1, close))
  return { isThere: true, isWhole, end: close + 1 }
}

function readPrecision(
  text: string,
  start: number,
  lastBracket: number,
): Directive & { readonly read: boolean; readonly isThere: boolean; readonly isChosen: boolean } {
  // A point that ends the text is a verb.
  if (text[start] !== '.' || start + 1 >= text.length) {
    return { read: false, isThere: false, isChosen: false, printed: '', end: start }
  }
  const { isThere, isWhole, end } = readNumber(text, start + 1, lastBracket)
  const size = readSize(text, end, '%!(BADPREC)')
  return { read: true, isThere, isChosen: isWhole && size.printed === '', ...size }
}

// An asterisk takes the size from a value, of which there is none.
function readSize(text: string, start: number, missing: string): Directive {
  if (text[start] === '*') return { printed: missing, end: start + 1 }
  return { printed: '', end: past(digits, text, start) }
}

const flags = /[#0+\- ]*/y
const digits = /\d*/y

function past(pattern: RegExp, text: string, start: number): number {
  return start + (new RegExp(pattern).exec(text.slice(start))?.[0].length ?? 0)
}
