import { format } from '../../src/expr/format.ts'
import { typeName } from '../../src/expr/goValue.ts'
import type { ResultType } from '../../src/expr/resultType.ts'
import { evaluateExpression } from './expressions.ts'

/** What CloudWatch answers about a query with values, and one without. */
export const twoSeries: readonly unknown[] = [
  {
    Id: 'm1',
    Label: 'l',
    StatusCode: 'Complete',
    Values: [1, 2],
    Messages: [{ Code: 'c', Value: 'v' }],
  },
  { Values: [] },
]

const known: readonly string[] = [
  ...[
    'syntax',
    'type',
    'run',
    'not-bool',
    'text-too-long',
    'too-deep',
    'too-many-nodes',
    'memory-budget',
  ],
  'too-many-steps',
]

/** The value of an expression as `type text`, or what is wrong with it behind an exclamation mark. */
export function answer(
  text: string,
  result: unknown = [0.97, 0.5],
  resultType?: ResultType,
): string {
  const options = resultType === undefined ? {} : { resultType }
  const answered = evaluateExpression(text, result, options)
  if (!answered.ok)
    return known.includes(answered.code) ? `! ${answered.error}` : 'a fault without a code'
  return `${typeName(answered.value)} ${format(answered.value)}`
}

/** A document as a web provider answers with. */
export const document = {
  n: 5,
  ok: true,
  text: 'héllo',
  code: '200',
  nothing: null,
  list: [1, 2, 3],
  items: [
    { name: 'a', v: 1 },
    { name: 'b', v: 2.5 },
  ],
  inner: { deep: { v: 2 } },
}
