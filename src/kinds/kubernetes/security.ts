import { always, flag, goStruct, list, long, named, pointer, type Shape, text } from '../shape.ts'

const seLinuxOptions = goStruct('v1.SELinuxOptions', {
  user: text,
  role: text,
  type: text,
  level: text,
})

const windowsOptions = goStruct('v1.WindowsSecurityContextOptions', {
  gmsaCredentialSpecName: pointer(text),
  gmsaCredentialSpec: pointer(text),
  runAsUserName: pointer(text),
  hostProcess: pointer(flag),
})

// Seccomp and AppArmor profiles have the same fields.
const seccomp = profileOf('v1.SeccompProfile')
const appArmor = profileOf('v1.AppArmorProfile')

function profileOf(goType: string): Shape {
  return goStruct(goType, { type: always(named(`${goType}Type`)), localhostProfile: pointer(text) })
}

/** `v1.SecurityContext`, of a container. */
export const securityContext: Shape = goStruct('v1.SecurityContext', {
  capabilities: pointer(
    goStruct('v1.Capabilities', {
      add: list(named('v1.Capability')),
      drop: list(named('v1.Capability')),
    }),
  ),
  privileged: pointer(flag),
  seLinuxOptions: pointer(seLinuxOptions),
  windowsOptions: pointer(windowsOptions),
  runAsUser: pointer(long),
  runAsGroup: pointer(long),
  runAsNonRoot: pointer(flag),
  readOnlyRootFilesystem: pointer(flag),
  allowPrivilegeEscalation: pointer(flag),
  procMount: pointer(named('v1.ProcMountType')),
  seccompProfile: pointer(seccomp),
  appArmorProfile: pointer(appArmor),
})

/** `v1.PodSecurityContext`. */
export const podSecurityContext: Shape = goStruct('v1.PodSecurityContext', {
  seLinuxOptions: pointer(seLinuxOptions),
  windowsOptions: pointer(windowsOptions),
  runAsUser: pointer(long),
  runAsGroup: pointer(long),
  runAsNonRoot: pointer(flag),
  supplementalGroups: list(long),
  supplementalGroupsPolicy: pointer(named('v1.SupplementalGroupsPolicy')),
  fsGroup: pointer(long),
  sysctls: list(goStruct('v1.Sysctl', { name: always(text), value: always(text) })),
  fsGroupChangePolicy: pointer(named('v1.PodFSGroupChangePolicy')),
  seccompProfile: pointer(seccomp),
  appArmorProfile: pointer(appArmor),
  seLinuxChangePolicy: pointer(named('v1.PodSELinuxChangePolicy')),
})
