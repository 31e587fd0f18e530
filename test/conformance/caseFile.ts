/** One file of recorded cases: how it is called and how its rows are read and answered. */
export interface CaseFile {
  /** With its extension, such as `conditions.json`. */
  readonly name: string
  /** `readOther` is the text of another file of the same folder, null if it is not there. */
  readonly rows: (text: string, readOther: ReadOther) => Iterable<Row>
}

export type ReadOther = (name: string) => string | null

/** One recorded case. It passes when `actual()` is deeply equal to `expected`. */
export interface Row {
  /** '' or a kind of its own inside the file; printed as `file/kind`. */
  readonly kind: string
  readonly id: string
  readonly input: unknown
  readonly expected: unknown
  readonly actual: () => unknown
  /** What to print of a wrong answer instead of the whole of it. */
  readonly explain?: (actual: unknown) => string
}

/** What `actual()` answers where the library has nothing to answer with yet. */
export const notBuilt: unique symbol = Symbol('not built')

/** What stands in the place of a row that could not be read. */
export class Unreadable {
  readonly reason: string
  constructor(reason: string) {
    this.reason = reason
  }
}

/**
 * The rows of an .ndjson text, which is split at line feeds only (some strings hold U+2028). A line that is
 * no JSON, or that `toRow` cannot make sense of, becomes a row that fails and says why.
 */
export function* ndjsonRows<Recorded>(
  text: string,
  toRow: (recorded: Recorded, id: string) => Row,
): Iterable<Row> {
  let number = 0
  for (const line of linesOf(text)) {
    number++
    const id = `line ${number}`
    yield readRow(id, () => toRow(JSON.parse(line) as Recorded, id))
  }
}

/** The rows of a .json text that holds them in `cases`. */
export function* caseRows<Recorded extends { readonly id: string }>(
  text: string,
  toRow: (recorded: Recorded) => Row,
): Iterable<Row> {
  const { cases } = JSON.parse(text) as { readonly cases: readonly Recorded[] }
  for (const recorded of cases) yield readRow(recorded.id, () => toRow(recorded))
}

export function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.trim() !== '')
}

function readRow(id: string, read: () => Row): Row {
  try {
    return read()
  } catch (thrown) {
    const reason = new Unreadable(String(thrown))
    return { kind: '', id, input: null, expected: 'a readable row', actual: () => reason }
  }
}
