// Written by test/tools/doors.ts, of the types in src/.

import type { Form } from '../form.ts'

export const sourceTextForm: Form = {
  either: ['text', { list: { type: '', has: { name: 'text', text: 'text' } } }],
}

export const documentForm: Form = {
  type: 'Document',
  has: { value: 'json', locate: 'function', writtenAt: 'function' },
}
