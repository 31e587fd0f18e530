// Written by test/tools/doors.ts, of the types in src/.

import type { Form } from '../form.ts'
import { jsonForm } from './units.ts'

export const verbOptionsForm: Form = {
  type: 'VerbOptions',
  has: {},
  may: {
    namespace: 'string',
    statusSubresource: 'boolean',
    conflicts: 'number',
    files: { by: jsonForm },
    suffix: 'string',
  },
}
