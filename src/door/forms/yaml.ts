// Written by test/tools/doors.ts, of the types in src/.

import type { Form } from '../form.ts'

const namedTextForm: Form = { type: 'NamedText', has: { name: 'text', text: 'text' } }

export const manifestTextForm: Form = { either: ['text', { list: namedTextForm }] }

export const applyOptionsForm: Form = {
  type: 'ApplyOptions',
  has: {},
  may: { namespaces: { list: 'text' } },
}
