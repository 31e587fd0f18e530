// Versions and ranges as the library Masterminds/semver reads them, which Flux uses for tags.

/** The highest of some tags that a range allows; null: none. `byAge` decides between equals. */
export function highestMatch(
  range: string,
  tags: readonly string[],
  byAge: (a: string, b: string) => number,
): { readonly tag: string | null } | { readonly error: string } {
  const constraint = readConstraint(range)
  if (constraint === null) return { error: `improper constraint: ${JSON.stringify(range)}` }
  const matching = tags
    .map((tag) => ({ tag, version: readVersion(tag) }))
    .filter(({ version }) => version !== null && constraint(version))
    .sort((a, b) => order(a.version ?? zero, b.version ?? zero) || byAge(a.tag, b.tag))
  return { tag: matching.at(-1)?.tag ?? null }
}

interface Version {
  readonly numbers: readonly [number, number, number]
  /** Identifiers of a pre-release; none for a release. */
  readonly pre: readonly string[]
}

const zero: Version = { numbers: [0, 0, 0], pre: [] }

const version = /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?$/

function readVersion(text: string): Version | null {
  const read = version.exec(text)
  if (read === null) return null
  const pre = read[4] === undefined ? [] : read[4].split('.')
  return { numbers: [Number(read[1]), Number(read[2] ?? 0), Number(read[3] ?? 0)], pre }
}

function order(a: Version, b: Version): number {
  for (const place of [0, 1, 2] as const) {
    const difference = a.numbers[place] - b.numbers[place]
    if (difference !== 0) return difference
  }
  if (a.pre.length === 0 || b.pre.length === 0) return b.pre.length - a.pre.length
  return orderPre(a.pre, b.pre)
}

function orderPre(a: readonly string[], b: readonly string[]): number {
  for (const [place, left] of a.entries()) {
    const right = b[place]
    if (right === undefined) return 1
    if (left === right) continue
    const [x, y] = [/^\d+$/.test(left), /^\d+$/.test(right)]
    if (x && y) return Number(left) - Number(right)
    if (x !== y) return x ? -1 : 1
    return left < right ? -1 : 1
  }
  return a.length - b.length
}

type Test = (version: Version) => boolean

/**
 * Alternatives with `||`; in each of them everything must hold, commas or not. Pre-releases are
 * meant in an alternative that names one, and in no other.
 */
function readConstraint(range: string): Test | null {
  const alternatives: Test[] = []
  for (const alternative of range.split('||')) {
    const spelled = alternative.replace(hyphen, ' >=$1 <=$2 ')
    if (spelled.replace(comparison, '').replace(/[\s,]/g, '') !== '') return null
    const parts = [...spelled.matchAll(comparison)]
    const tests = parts.map(([, operator = '', text = '']) => readComparison(operator, text))
    const naming = parts.some(([, , text = '']) => text.includes('-'))
    alternatives.push((version) => {
      return (naming || version.pre.length === 0) && tests.every((test) => test(version))
    })
  }
  return (version) => alternatives.some((test) => test(version))
}

const place = String.raw`(?:\d+|[xX*])`
const tail = String.raw`(?:\.${place})?(?:\.${place})?(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?`
const hyphen = new RegExp(String.raw`\s*(v?${place}${tail})\s+-\s+(v?${place}${tail})\s*`, 'g')
const comparison = new RegExp(
  String.raw`(=|!=|>=|=>|<=|=<|>|<|~>|~|\^|)\s*(v?${place}${tail})`,
  'g',
)

function readComparison(operator: string, text: string): Test {
  const plain = text.replace(/^v/, '').replace(/\+.*$/, '')
  const [numbers = '', ...pre] = plain.split('-')
  const places = numbers.split('.')
  const open = places.findIndex((each) => /^[xX*]$/.test(each))
  const given = open < 0 ? places.length : open
  const at = (index: number): number => (index < given ? Number(places[index] ?? 0) : 0)
  const low: Version = {
    numbers: [at(0), at(1), at(2)],
    pre: pre.length === 0 ? [] : pre.join('-').split('.'),
  }
  return comparisonOf(operator, low, given)
}

function comparisonOf(operator: string, low: Version, given: number): Test {
  const above = given >= 3 ? null : next(low, given - 1)
  const from: Test = (version) => order(version, low) >= 0
  // Beyond a range is what has other numbers, pre-releases of the next version among them.
  const below = (limit: Version | null): Test => {
    return ({ numbers }) => limit === null || order({ numbers, pre: [] }, limit) < 0
  }
  const exact: Test = (version) =>
    given >= 3 ? order(version, low) === 0 : from(version) && below(above)(version)
  switch (operator) {
    case '':
    case '=':
      return exact
    case '!=':
      return (version) => !exact(version)
    case '>':
      return above === null
        ? (version) => order(version, low) > 0
        : ({ numbers }) => order({ numbers, pre: [] }, above) >= 0
    case '<':
      return (version) => order(version, low) < 0
    case '>=':
    case '=>':
      return from
    case '<=':
    case '=<':
      return above === null ? (version) => order(version, low) <= 0 : below(above)
    case '^':
      return both(from, below(next(low, caretPlace(low, given))))
    default:
      // `~0.0.0` allows everything, of all things.
      if (given >= 3 && low.numbers.every((number) => number === 0)) return from
      return both(from, below(given === 0 ? null : next(low, given === 1 ? 0 : 1)))
  }
}

function both(a: Test, b: Test): Test {
  return (version) => a(version) && b(version)
}

/** `^` leaves the first number alone that is not 0, as far as they are given. */
function caretPlace({ numbers }: Version, given: number): number {
  if (numbers[0] > 0 || given <= 1) return given === 0 ? -1 : 0
  return numbers[1] > 0 || given === 2 ? 1 : 2
}

/** The first version beyond those that agree up to that place; null: there is no end. */
function next({ numbers }: Version, last: number): Version | null {
  if (last < 0) return null
  const [major, minor, patch] = numbers
  if (last === 0) return { numbers: [major + 1, 0, 0], pre: [] }
  return { numbers: last === 1 ? [major, minor + 1, 0] : [major, minor, patch + 1], pre: [] }
}
