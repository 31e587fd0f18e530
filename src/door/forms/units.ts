// Written by test/tools/doors.ts, of the types in src/.

import type { Form } from '../form.ts'

export const jsonForm: Form = {
  either: [
    'string',
    'number',
    'boolean',
    { words: [null, undefined] },
    { list: () => jsonForm },
    { by: () => jsonForm },
  ],
}

export const intOrStringForm: Form = { either: ['string', 'number'] }

export const limitsForm: Form = {
  type: 'Limits',
  has: {},
  may: {
    characters: 'number',
    depth: 'number',
    parts: 'number',
    copies: 'number',
    requests: 'number',
    draws: 'number',
    moments: 'number',
    measurements: 'number',
    evaluated: 'number',
    rereads: 'number',
    replays: 'number',
    pods: 'number',
    written: 'number',
  },
}

export const diagnosticForm: Form = {
  type: 'Diagnostic',
  has: {
    code: 'string',
    severity: { words: ['error', 'warning', 'note'] },
    path: 'string',
    file: 'string',
    line: 'number',
    column: 'number',
    message: 'string',
    hint: 'string',
  },
}
