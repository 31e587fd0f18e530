// Go's expression language, expr-lang 1.17.8 with the functions of Argo Rollouts, on its own.

export { type Instant, instant } from '../units/time.ts'
export { type EvaluationOptions, evaluateCondition } from './condition.ts'
export type { Evaluation } from './evaluation.ts'
export {
  type CheckedExpression,
  type CompiledExpression,
  checkExpression,
  compileExpression,
  type ExpressionAnswer,
  evaluateExpression,
  type RunOptions,
  type VariableValues,
} from './expression.ts'
export type { Fault, FaultCode } from './fault.ts'
export { type ExpressionFunction, expressionFunctions } from './functions.ts'
export type { PlainValue } from './plainValue.ts'
export type { ResultType } from './resultType.ts'
export type { VariableType, VariableTypes } from './variables.ts'
