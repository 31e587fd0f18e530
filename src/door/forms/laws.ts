// Written by test/tools/doors.ts, of the types in src/.

import type { Form } from '../form.ts'

export const invariantForm: Form = {
  type: 'Invariant',
  has: { name: 'string', claim: 'string', check: 'function' },
}
