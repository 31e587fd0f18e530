import { always, flag, given, goStruct, list, long, named, type Shape, text } from '../shape.ts'

const seLinuxOptions = goStruct('v1.SELinuxOptions', {
  user: text,
  role: text,
  type: text,
  level: text,
})

const windowsOptions = goStruct('v1.WindowsSecurityContextOptions', {
  gmsaCredentialSpecName: given(text),
  gmsaCredentialSpec: given(text),
  runAsUserName: given(text),
  hostProcess: given(flag),
})

// Seccomp and AppArmor profiles have the same fields.
const seccomp = profileOf('v1.SeccompProfile')
const appArmor = profileOf('v1.AppArmorProfile')

function profileOf(goType: string): Shape {
  return goStruct(goType, { type: always(named(`${goType}Type`)), localhostProfile: given(text) })
}

/** `v1.SecurityContext`, of a container. */
export const securityContext: Shape = goStruct('v1.SecurityContext', {
  capabilities: given(
    goStruct('v1.Capabilities', {
      add: list(named('v1.Capability')),
      drop: list(named('v1.Capability')),
    }),
  ),
  privileged: given(flag),
  seLinuxOptions: given(seLinuxOptions),
  windowsOptions: given(windowsOptions),
  runAsUser: given(long),
  runAsGroup: given(long),
  runAsNonRoot: given(flag),
  readOnlyRootFilesystem: given(flag),
  allowPrivilegeEscalation: given(flag),
  procMount: given(named('v1.ProcMountType')),
  seccompProfile: given(seccomp),
  appArmorProfile: given(appArmor),
})

/** `v1.PodSecurityContext`. */
export const podSecurityContext: Shape = goStruct('v1.PodSecurityContext', {
  seLinuxOptions: given(seLinuxOptions),
  windowsOptions: given(windowsOptions),
  runAsUser: given(long),
  runAsGroup: given(long),
  runAsNonRoot: given(flag),
  supplementalGroups: list(long),
  supplementalGroupsPolicy: given(named('v1.SupplementalGroupsPolicy')),
  fsGroup: given(long),
  sysctls: list(goStruct('v1.Sysctl', { name: always(text), value: always(text) })),
  fsGroupChangePolicy: given(named('v1.PodFSGroupChangePolicy')),
  seccompProfile: given(seccomp),
  appArmorProfile: given(appArmor),
  seLinuxChangePolicy: given(named('v1.PodSELinuxChangePolicy')),
})
