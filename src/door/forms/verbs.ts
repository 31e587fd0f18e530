// Written by test/tools/doors.ts, of the types in src/.

import type { Form } from '../form.ts'

export const verbOptionsForm: Form = {
  type: 'VerbOptions',
  has: {},
  may: {
    namespace: 'text',
    statusSubresource: 'flag',
    conflicts: 'number',
    files: { dictionary: 'json' },
    suffix: 'text',
  },
}
