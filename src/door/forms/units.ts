// Written by test/tools/doors.ts, of the types in src/.

import type { Form } from '../form.ts'

export const intOrStringForm: Form = { either: ['text', 'number'] }

export const limitsForm: Form = {
  type: 'Limits',
  has: {},
  may: {
    characters: 'number',
    depth: 'number',
    parts: 'number',
    copies: 'number',
    requests: 'number',
    written: 'number',
  },
}

export const diagnosticForm: Form = {
  type: 'Diagnostic',
  has: {
    code: 'text',
    severity: { words: ['error', 'warning', 'note'] },
    path: 'text',
    file: 'text',
    line: 'number',
    column: 'number',
    message: 'text',
    hint: 'text',
  },
}
