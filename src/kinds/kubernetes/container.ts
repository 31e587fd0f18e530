import {
  always,
  type Fields,
  flag,
  given,
  integer,
  list,
  map,
  quantity,
  type Shape,
  struct,
  text,
} from '../shape.ts'
import { environment, environmentSource } from './environment.ts'
import { lifecycle, probe } from './probe.ts'
import { securityContext } from './security.ts'

/** `v1.ResourceRequirements`. */
export const resourceRequirements: Shape = struct({
  limits: map(quantity),
  requests: map(quantity),
  claims: list(struct({ name: always(text), request: text })),
})

const port = struct({
  name: text,
  hostPort: integer,
  containerPort: always(integer),
  protocol: text,
  hostIP: text,
})

const restartRule = struct({
  action: text,
  exitCodes: given(struct({ operator: text, values: list(integer) })),
})

const volumeMount = struct({
  name: always(text),
  readOnly: flag,
  recursiveReadOnly: given(text),
  mountPath: always(text),
  subPath: text,
  mountPropagation: given(text),
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
  resizePolicy: list(struct({ resourceName: always(text), restartPolicy: always(text) })),
  restartPolicy: given(text),
  restartPolicyRules: list(restartRule),
  volumeMounts: list(volumeMount),
  volumeDevices: list(struct({ name: always(text), devicePath: always(text) })),
  livenessProbe: given(probe),
  readinessProbe: given(probe),
  startupProbe: given(probe),
  lifecycle: given(lifecycle),
  terminationMessagePath: text,
  terminationMessagePolicy: text,
  imagePullPolicy: text,
  securityContext: given(securityContext),
  stdin: flag,
  stdinOnce: flag,
  tty: flag,
}

/** `v1.Container`. */
export const container: Shape = struct(common)

/** `v1.EphemeralContainer`. */
export const ephemeralContainer: Shape = struct({ ...common, targetContainerName: text })
