import { expect, it } from 'vitest'
import { decodeObject } from '../../../src/kinds/decode.ts'
import { podSecurityContext } from '../../../src/kinds/kubernetes/security.ts'

it('gives profiles of seccomp and AppArmor the same fields, under names of their own', () => {
  const errorOf = (field: string): string =>
    decodeObject({ [field]: { type: 1 } }, podSecurityContext, 'server').error
  expect(errorOf('seccompProfile')).toContain('of type v1.SeccompProfileType')
  expect(errorOf('appArmorProfile')).toContain('of type v1.AppArmorProfileType')
})
