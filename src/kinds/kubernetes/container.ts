import {
  always,
  embedded,
  type Fields,
  flag,
  goStruct,
  integer,
  list,
  named,
  pointer,
  resourceList,
  type Shape,
  text,
} from '../shape.ts'
import { environment, environmentSource } from './environment.ts'
import { lifecycle, probe } from './probe.ts'
import { securityContext } from './security.ts'

/** `v1.ResourceRequirements`. */
export const resourceRequirements: Shape = goStruct('v1.ResourceRequirements', {
  limits: resourceList,
  requests: resourceList,
  claims: list(goStruct('v1.ResourceClaim', { name: always(text), request: text })),
})

const port = goStruct('v1.ContainerPort', {
  name: text,
  hostPort: integer,
  containerPort: always(integer),
  protocol: named('v1.Protocol'),
  hostIP: text,
})

const restartRule = goStruct('v1.ContainerRestartRule', {
  action: named('v1.ContainerRestartRuleAction'),
  exitCodes: pointer(
    goStruct('v1.ContainerRestartRuleOnExitCodes', {
      operator: named('v1.ContainerRestartRuleOnExitCodesOperator'),
      values: list(integer),
    }),
  ),
})

const volumeMount = goStruct('v1.VolumeMount', {
  name: always(text),
  readOnly: flag,
  recursiveReadOnly: pointer(named('v1.RecursiveReadOnlyMode')),
  mountPath: always(text),
  subPath: text,
  mountPropagation: pointer(named('v1.MountPropagationMode')),
  subPathExpr: text,
})

const common: Fields = {
  name: always(text),
  image: text,
  command: list(text),
  args: list(text),
  workingDir: text,
  ports: list(port),
  envFrom: list(environmentSource),
  env: list(environment),
  resources: resourceRequirements,
  resizePolicy: list(
    goStruct('v1.ContainerResizePolicy', {
      resourceName: always(named('v1.ResourceName')),
      restartPolicy: always(named('v1.ResourceResizeRestartPolicy')),
    }),
  ),
  restartPolicy: pointer(named('v1.ContainerRestartPolicy')),
  restartPolicyRules: list(restartRule),
  volumeMounts: list(volumeMount),
  volumeDevices: list(
    goStruct('v1.VolumeDevice', { name: always(text), devicePath: always(text) }),
  ),
  livenessProbe: pointer(probe),
  readinessProbe: pointer(probe),
  startupProbe: pointer(probe),
  lifecycle: pointer(lifecycle),
  terminationMessagePath: text,
  terminationMessagePolicy: named('v1.TerminationMessagePolicy'),
  imagePullPolicy: named('v1.PullPolicy'),
  securityContext: pointer(securityContext),
  stdin: flag,
  stdinOnce: flag,
  tty: flag,
}

/** `v1.Container`. */
export const container: Shape = goStruct('v1.Container', common)

/** `v1.EphemeralContainer`. */
export const ephemeralContainer: Shape = goStruct('v1.EphemeralContainer', {
  ...embedded('EphemeralContainerCommon', common),
  targetContainerName: text,
})
