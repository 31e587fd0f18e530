import { quoteBytes } from './string.ts'

const layout = '2006-01-02T15:04:05Z07:00'

/** A part of RFC 3339 as Go's layout writes it, and what has to stand there. */
interface Part {
  readonly element: string
  readonly form: RegExp
  /** What is out of range if the number is not below `limit`, nor below `least`. */
  readonly range: { readonly name: string; readonly least: number; readonly limit: number } | null
}

function digits(element: string, name: string, least: number, limit: number): Part {
  return { element, form: /^[0-9]{2}/, range: { name, least, limit } }
}

function literal(element: string): Part {
  return { element, form: new RegExp(`^${element}`), range: null }
}

const parts: readonly Part[] = [
  { element: '2006', form: /^[0-9]{4}/, range: null },
  literal('-'),
  digits('01', 'month', 1, 13),
  literal('-'),
  { element: '02', form: /^[0-9]{2}/, range: null },
  literal('T'),
  digits('15', 'hour', 0, 24),
  literal(':'),
  digits('04', 'minute', 0, 60),
  literal(':'),
  digits('05', 'second', 0, 60),
]

/** What Go's `time.Parse` says of a text that is no RFC 3339 time; '' if it is one. */
export function timeProblem(text: string): string {
  let rest = text
  const numbers: number[] = []
  for (const { element, form, range } of parts) {
    const found = form.exec(rest)?.[0]
    if (found === undefined) return cannotParse(text, rest, element)
    const value = Number(found)
    if (range !== null && (value < range.least || value >= range.limit)) {
      return `parsing time ${quoteBytes(text)}: ${range.name} out of range`
    }
    if (/^[0-9]/.test(found)) numbers.push(value)
    rest = rest.slice(found.length)
  }
  rest = rest.replace(/^[.,][0-9]+/, '')
  const zone = /^(Z|[+-][0-9]{2}:[0-9]{2})/.exec(rest)?.[0]
  if (zone === undefined) return cannotParse(text, rest, 'Z07:00')
  rest = rest.slice(zone.length)
  if (rest !== '') return `parsing time ${quoteBytes(text)}: extra text: ${quoteBytes(rest)}`
  const [year = 0, month = 1, day = 0] = numbers
  const days = daysIn(year, month)
  return day < 1 || day > days ? `parsing time ${quoteBytes(text)}: day out of range` : ''
}

function cannotParse(text: string, rest: string, element: string): string {
  const where = `cannot parse ${quoteBytes(rest)} as ${quoteBytes(element)}`
  return `parsing time ${quoteBytes(text)} as ${quoteBytes(layout)}: ${where}`
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
