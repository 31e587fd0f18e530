import {
  always,
  type Fields,
  flag,
  goStruct,
  pointer,
  quantity,
  type Shape,
  text,
} from '../shape.ts'
import { embeddedName } from './metadata.ts'

/** `v1.ObjectFieldSelector`. */
export const fieldReference: Shape = goStruct('v1.ObjectFieldSelector', {
  apiVersion: text,
  fieldPath: always(text),
})

/** `v1.ResourceFieldSelector`. */
export const resourceFieldReference: Shape = goStruct('v1.ResourceFieldSelector', {
  containerName: text,
  resource: always(text),
  divisor: quantity,
})

const keySelector: Fields = { ...embeddedName, key: always(text), optional: pointer(flag) }

const fileKeySelector = goStruct('v1.FileKeySelector', {
  volumeName: always(text),
  path: always(text),
  key: always(text),
  optional: pointer(flag),
})

/** `v1.EnvVar`. */
export const environment: Shape = goStruct('v1.EnvVar', {
  name: always(text),
  value: text,
  valueFrom: pointer(
    goStruct('v1.EnvVarSource', {
      fieldRef: pointer(fieldReference),
      resourceFieldRef: pointer(resourceFieldReference),
      configMapKeyRef: pointer(goStruct('v1.ConfigMapKeySelector', keySelector)),
      secretKeyRef: pointer(goStruct('v1.SecretKeySelector', keySelector)),
      fileKeyRef: pointer(fileKeySelector),
    }),
  ),
})

const wholeSource: Fields = { ...embeddedName, optional: pointer(flag) }

/** `v1.EnvFromSource`. */
export const environmentSource: Shape = goStruct('v1.EnvFromSource', {
  prefix: text,
  configMapRef: pointer(goStruct('v1.ConfigMapEnvSource', wholeSource)),
  secretRef: pointer(goStruct('v1.SecretEnvSource', wholeSource)),
})
