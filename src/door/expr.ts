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
import { guarded, tellPlainly } from './guard.ts'
import { takeOptions } from './options.ts'
import { takenIn } from './takenIn.ts'

export { expressionFunctions } from '../expr/index.ts'

export const instant: typeof plainInstant = guarded('instant', plainInstant, [
  { name: 'milliseconds', form: 'number' },
])

export const evaluateCondition: typeof plainEvaluateCondition = guarded(
  'evaluateCondition',
  plainEvaluateCondition,
  [
    { name: 'text', form: 'string' },
    { name: 'result', form: 'anything' },
    {
      name: 'options',
      form: evaluationOptionsForm,
      optional: true,
      take: takeOptions(evaluationOptionsForm),
    },
  ],
  { tell: tellPlainly, instead: null, take: takenIn },
)

export const checkExpression: typeof plainCheckExpression = guarded(
  'checkExpression',
  plainCheckExpression,
  [
    { name: 'text', form: 'string' },
    { name: 'variables', form: variableTypesForm, optional: true },
  ],
)

export const compileExpression: typeof plainCompileExpression = guarded(
  'compileExpression',
  plainCompileExpression,
  [
    { name: 'text', form: 'string' },
    { name: 'variables', form: variableTypesForm, optional: true },
  ],
)

export const evaluateExpression: typeof plainEvaluateExpression = guarded(
  'evaluateExpression',
  plainEvaluateExpression,
  [
    { name: 'text', form: 'string' },
    { name: 'values', form: variableValuesForm, optional: true },
    { name: 'options', form: runOptionsForm, optional: true, take: takeOptions(runOptionsForm) },
  ],
  { tell: tellPlainly, instead: null, take: takenIn },
)
