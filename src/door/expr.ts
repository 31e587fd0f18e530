// Written by test/tools/doors.ts, of the signatures in src/expr/index.ts.

import {
  checkExpression as plainCheckExpression,
  compileExpression as plainCompileExpression,
  evaluateCondition as plainEvaluateCondition,
  evaluateExpression as plainEvaluateExpression,
  instant as plainInstant,
} from '../expr/index.ts'
import {
  evaluationOptionsForm,
  runOptionsForm,
  variableTypesForm,
  variableValuesForm,
} from './forms/expr.ts'
import { guarded } from './guard.ts'
import { recognise } from './kinds/kinds.ts'

export { expressionFunctions } from '../expr/index.ts'

export const instant: typeof plainInstant = guarded('instant', plainInstant, [
  { name: 'milliseconds', form: 'number' },
])

export const evaluateCondition: typeof plainEvaluateCondition = guarded(
  'evaluateCondition',
  plainEvaluateCondition,
  [
    { name: 'text', form: 'text' },
    { name: 'result', form: 'anything' },
    { name: 'options', form: evaluationOptionsForm, optional: true },
  ],
  { recognise, instead: null },
)

export const checkExpression: typeof plainCheckExpression = guarded(
  'checkExpression',
  plainCheckExpression,
  [
    { name: 'text', form: 'text' },
    { name: 'variables', form: variableTypesForm, optional: true },
  ],
  { recognise, instead: null },
)

export const compileExpression: typeof plainCompileExpression = guarded(
  'compileExpression',
  plainCompileExpression,
  [
    { name: 'text', form: 'text' },
    { name: 'variables', form: variableTypesForm, optional: true },
  ],
  { recognise, instead: null },
)

export const evaluateExpression: typeof plainEvaluateExpression = guarded(
  'evaluateExpression',
  plainEvaluateExpression,
  [
    { name: 'text', form: 'text' },
    { name: 'values', form: variableValuesForm, optional: true },
    { name: 'options', form: runOptionsForm, optional: true },
  ],
  { recognise, instead: null },
)
