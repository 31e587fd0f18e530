import type { JudgeResult } from '../analysis/measure.ts'

// Stands in until the condition language is complete: comparisons of `result` with one literal.
export function judgement(): JudgeResult {
  return (result, successCondition, failureCondition) => {
    const success = successCondition === '' ? null : compare(result, successCondition)
    const failure = failureCondition === '' ? null : compare(result, failureCondition)
    const ok = success ?? (failure === null ? true : !failure)
    const bad = failure ?? !ok
    return { phase: bad ? 'Failed' : ok ? 'Successful' : 'Inconclusive', message: '' }
  }
}

function compare(result: unknown, text: string): boolean {
  const found = /^result\s*(>=|<=|<|>|==|!=)\s*(.+)$/.exec(text.trim())
  const literal = JSON.parse(found?.[2] ?? 'null') as never
  const value = result as never
  switch (found?.[1]) {
    case '>=':
      return value >= literal
    case '<=':
      return value <= literal
    case '<':
      return value < literal
    case '>':
      return value > literal
    case '!=':
      return value !== literal
    default:
      return value === literal
  }
}
