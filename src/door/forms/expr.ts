// Written by test/tools/doors.ts, of the types in src/.

import type { Form } from '../form.ts'
import { limitsForm } from './units.ts'

export const evaluationOptionsForm: Form = {
  type: 'EvaluationOptions',
  has: {},
  may: {
    resultType: {
      words: [
        'string',
        'nil',
        'bool',
        'int',
        'uint8',
        'float64',
        '[]float64',
        '[]string',
        '[]any',
        'map[string]any',
        '[]map[string]any',
        '[]struct{Values []float64}',
        '*float64',
        'nrdb.NRDBResult',
        '[]nrdb.NRDBResult',
        '[]types.MetricDataResult',
      ],
    },
    now: 'number',
    limits: limitsForm,
  },
}

const variableTypeForm: Form = {
  words: [
    'string',
    'any',
    'nil',
    'bool',
    'int',
    'uint8',
    'float64',
    '[]float64',
    '[]string',
    '[]any',
    'map[string]any',
    '[]map[string]any',
    '[]struct{Values []float64}',
    '*float64',
    'nrdb.NRDBResult',
    '[]nrdb.NRDBResult',
    '[]types.MetricDataResult',
  ],
}

export const variableTypesForm: Form = { by: variableTypeForm }

export const variableValuesForm: Form = { by: 'anything' }

export const runOptionsForm: Form = { type: 'RunOptions', has: {}, may: { now: 'string' } }
