// Written by test/tools/doors.ts, of the types in src/.

import type { Form } from '../form.ts'
import { jsonForm } from './units.ts'

export const sourceTextForm: Form = {
  either: ['string', { list: { type: '', has: { name: 'string', text: 'string' } } }],
}

export const documentForm: Form = {
  type: 'Document',
  has: { value: jsonForm, locate: 'function', writtenAt: 'function' },
}
