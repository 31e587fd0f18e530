import { always, flag, given, quantity, type Shape, struct, text } from '../shape.ts'
import { localName } from './metadata.ts'

/** `v1.ObjectFieldSelector`. */
export const fieldReference: Shape = struct({ apiVersion: text, fieldPath: always(text) })

/** `v1.ResourceFieldSelector`. */
export const resourceFieldReference: Shape = struct({
  containerName: text,
  resource: always(text),
  divisor: quantity,
})

const keySelector = struct({ ...localName, key: always(text), optional: given(flag) })

const fileKeySelector = struct({
  volumeName: always(text),
  path: always(text),
  key: always(text),
  optional: given(flag),
})

/** `v1.EnvVar`. */
export const environment: Shape = struct({
  name: always(text),
  value: text,
  valueFrom: given(
    struct({
      fieldRef: given(fieldReference),
      resourceFieldRef: given(resourceFieldReference),
      configMapKeyRef: given(keySelector),
      secretKeyRef: given(keySelector),
      fileKeyRef: given(fileKeySelector),
    }),
  ),
})

const wholeSource = struct({ ...localName, optional: given(flag) })

/** `v1.EnvFromSource`. */
export const environmentSource: Shape = struct({
  prefix: text,
  configMapRef: given(wholeSource),
  secretRef: given(wholeSource),
})
