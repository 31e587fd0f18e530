// Written by test/tools/doors.ts, of the types in src/.

import type { Form } from '../form.ts'

const namedTextForm: Form = { type: 'NamedText', has: { name: 'string', text: 'string' } }

export const manifestTextForm: Form = { either: ['string', { list: namedTextForm }] }

export const applyOptionsForm: Form = {
  type: 'ApplyOptions',
  has: {},
  may: { namespaces: { list: 'string' } },
}
