// npx tsx test/tools/conditionsReference.ts   writes docs/reference/conditions.md
// The page is made of the tables that the condition language itself uses, and its examples are evaluated.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { aggregates } from '../../src/expr/builtins/aggregates.ts'
import { bits } from '../../src/expr/builtins/bits.ts'
import { type Description, descriptions } from '../../src/expr/builtins/descriptions.ts'
import { encoding } from '../../src/expr/builtins/encoding.ts'
import { lists } from '../../src/expr/builtins/lists.ts'
import { loops } from '../../src/expr/builtins/loops.ts'
import { maps } from '../../src/expr/builtins/maps.ts'
import { numbers } from '../../src/expr/builtins/numbers.ts'
import { stringBuiltins } from '../../src/expr/builtins/strings.ts'
import { times } from '../../src/expr/builtins/times.ts'
import { environment } from '../../src/expr/environment.ts'
import { format } from '../../src/expr/format.ts'
import { writeGoJson } from '../../src/expr/goJson.ts'
import { type GoValue, goMapOf, itemsOf, typeName } from '../../src/expr/goValue.ts'
import * as limits from '../../src/expr/limits.ts'
import { binaryOperators, unaryOperators } from '../../src/expr/operators.ts'
import type { BinaryOperator, UnaryOperator } from '../../src/expr/syntax.ts'
import { evaluateExpression } from '../expr/expressions.ts'
import { binaryTold, unaryTold } from './operatorsTold.ts'

/** What the examples are evaluated with. */
export const exampleResult: readonly number[] = [0.97, 0.5]

/** Where the page is. */
export const pagePath: string = join(
  dirname(fileURLToPath(import.meta.url)),
  '../../docs/reference/conditions.md',
)

/** Every operator and function with what it means and its example. */
export function chapters(): readonly (readonly [string, Readonly<Record<string, Description>>])[] {
  const families = [
    ['Functions that Argo Rollouts adds', environment],
    ['Functions with a predicate', loops],
    ['Numbers and conversions', numbers],
    ['One value of many, and order', aggregates],
    ['Lists', lists],
    ['Maps', maps],
    ['Strings', stringBuiltins],
    ['JSON and Base64', encoding],
    ['Times', times],
    ['Bits', bits],
  ] as const
  const functions = families.map(([title, family]) => {
    const entries = Object.keys(family).map((name) => [name, toldOf(name)] as const)
    return [title, Object.fromEntries(entries)] as const
  })
  return [['Operators, from the loosest to the tightest', operators()], ...functions]
}

function toldOf(name: string): Description {
  const found = descriptions[name]
  if (found === undefined) throw new Error(`nothing is told of ${name}`)
  return found
}

// `not` and `-` stand where they bind; a unary sign beside its binary twin needs a name of its own.
function operators(): Readonly<Record<string, Description>> {
  const all = [
    ...Object.entries(binaryTold).map(
      ([name, says]) => [name, binaryOperators[name as BinaryOperator], says] as const,
    ),
    ...Object.entries(unaryTold).map(([name, says]) => {
      const operator = unaryOperators[name as UnaryOperator]
      return [/[+-]/.test(name) ? `${name}x` : name, operator, says] as const
    }),
  ]
  const sorted = all.sort(([, a], [, b]) => a.precedence - b.precedence)
  return Object.fromEntries(sorted.map(([name, , says]) => [name, says]))
}

/** The value of an example, as it is printed in the page. */
export function shownResult(example: string): string {
  const answer = evaluateExpression(example, exampleResult)
  if (!answer.ok) throw new Error(`${example}: ${answer.error}`)
  return shown(answer.value)
}

function shown(value: GoValue): string {
  const isPlain = value === null || ['boolean', 'number', 'string'].includes(typeof value)
  if (isPlain && !(typeof value === 'number' && !Number.isFinite(value))) {
    return typeof value === 'number' ? floatText(value) : writeGoJson(value).replace('null', 'nil')
  }
  const items = itemsOf(value)
  if (items !== null) return `[${items.map(shown).join(', ')}]`
  if (typeof value === 'bigint' || goMapOf(value) !== null) return format(value)
  return `${format(value)} (${typeName(value)})`
}

// A whole float is told from an int.
function floatText(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e6 ? value.toFixed(1) : format(value)
}

/** The whole page. */
export function conditionsReference(): string {
  const tables = chapters().map(([title, entries]) =>
    [`## ${title}`, '', table(Object.entries(entries)), ''].join('\n'),
  )
  return `${introduction()}\n${tables.join('\n')}\n${ending()}`
}

function table(entries: readonly (readonly [string, Description])[]): string {
  const rows = entries.map(([name, [summary, example]]) =>
    row([code(name), summary, code(example), code(shownResult(example))]),
  )
  return [row(['', 'is', 'for example', 'which is']), '|---|---|---|---|', ...rows].join('\n')
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`
}

function code(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``
}

function introduction(): string {
  return `<!-- Written by test/tools/conditionsReference.ts; change the tables in src/expr instead. -->

# Conditions

\`successCondition\` and \`failureCondition\` are written in the language of
[expr-lang](https://expr-lang.org) 1.17.8. \`result\` is what the provider answered; in the examples it is
\`${JSON.stringify(exampleResult)}\`, a list of floats, as Prometheus answers.

A condition is compiled for the Go type of \`result\`, and mistakes in types are errors even in branches that
are never taken. A list cannot be compared with a number: \`result > 1\` is an error, \`result[0] > 1\` is not.
The numbers of JSON are floats, so \`%\` wants \`asInt(…)\` around them. \`not\` and \`!\` bind tighter than
comparisons: write \`not (result[0] > 1)\`.

| a provider answers with | \`result\` is |
|---|---|
| one number | \`float64\` |
| a vector, a matrix | \`[]float64\` |
| a JSON object | \`map[string]interface {}\`, whose members are looked at when it runs |
| a JSON array | \`[]interface {}\` |
| a string, a bool | \`string\`, \`bool\` |
| nothing | nil, which only \`==\`, \`!=\`, \`??\`, \`isNil\` and \`default\` can take |

Beside the operators there are \`c ? a : b\`, \`a ?: b\`, \`if c { a } else { b }\`, \`let x = a; b\`, lists
\`[1, 2]\`, maps \`{"a": 1}\`, members \`a.b\` and \`a?.b\`, places \`a[0]\` and \`a[-1]\`, slices \`a[1:3]\`, pipes
\`a | f(b)\`, which is \`f(a, b)\`, and comments \`// …\` and \`/* … */\`. In a predicate \`#\` is the element, \`.name\`
its member, and in \`map\` and \`reduce\` \`#index\` its place.
`
}

function ending(): string {
  const count = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',')
  return `## Limits

No condition can hang or exhaust whoever evaluates it. What exceeds a limit is a fault with a code of its own.

| code | is told of |
|---|---|
| \`text-too-long\` | more than ${count(limits.MAX_TEXT)} characters |
| \`too-many-nodes\` | more than ${count(limits.MAX_NODES)} nodes, as in expr-lang |
| \`too-deep\` | more than ${count(limits.MAX_DEPTH)} levels, of the expression or of a value |
| \`memory-budget\` | ${count(limits.MEMORY_BUDGET)} elements made, as in expr-lang, or a text of more than ${count(limits.MAX_MADE_TEXT)} characters |
| \`too-many-steps\` | more than ${count(limits.MAX_STEPS)} rounds of loops |

The other codes are \`syntax\`, \`type\` (what the checker refuses), \`run\` and \`not-bool\`. \`matches\` takes the
[RE2 syntax](https://github.com/google/re2/wiki/Syntax) of Go and needs time in proportion to the text.

## Where the original does something else

* A time zone is \`UTC\` or an offset. Names such as \`Europe/Berlin\` are unknown here.
* Go goes through a map in random order. Here it is the order in which the keys appear.
* A power whose exponent is no whole number may differ from Go's in its last bit, as between machines.
* Methods of times that answer with bytes or with several values (\`ISOWeek\`, \`Clock\`) are unknown.
* A time zone stays a pointer where Go takes what it points to, and the keys of a map that are of several
  types are printed numbers first.
* Of a text with several mistakes, Go may name a later one that its scanner stumbles over.
* \`sortBy\` of more than 12 elements keeps equal ones in their order; Go's sort may not.
`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(dirname(pagePath), { recursive: true })
  writeFileSync(pagePath, conditionsReference())
}
