import { always, flag, given, integer, list, type Shape, struct, text } from '../shape.ts'

const seLinuxOptions = struct({ user: text, role: text, type: text, level: text })

const windowsOptions = struct({
  gmsaCredentialSpecName: given(text),
  gmsaCredentialSpec: given(text),
  runAsUserName: given(text),
  hostProcess: given(flag),
})

// Seccomp and AppArmor profiles have the same fields.
const profile = struct({ type: always(text), localhostProfile: given(text) })

/** `v1.SecurityContext`, of a container. */
export const securityContext: Shape = struct({
  capabilities: given(struct({ add: list(text), drop: list(text) })),
  privileged: given(flag),
  seLinuxOptions: given(seLinuxOptions),
  windowsOptions: given(windowsOptions),
  runAsUser: given(integer),
  runAsGroup: given(integer),
  runAsNonRoot: given(flag),
  readOnlyRootFilesystem: given(flag),
  allowPrivilegeEscalation: given(flag),
  procMount: given(text),
  seccompProfile: given(profile),
  appArmorProfile: given(profile),
})

/** `v1.PodSecurityContext`. */
export const podSecurityContext: Shape = struct({
  seLinuxOptions: given(seLinuxOptions),
  windowsOptions: given(windowsOptions),
  runAsUser: given(integer),
  runAsGroup: given(integer),
  runAsNonRoot: given(flag),
  supplementalGroups: list(integer),
  supplementalGroupsPolicy: given(text),
  fsGroup: given(integer),
  sysctls: list(struct({ name: always(text), value: always(text) })),
  fsGroupChangePolicy: given(text),
  seccompProfile: given(profile),
  appArmorProfile: given(profile),
  seLinuxChangePolicy: given(text),
})
